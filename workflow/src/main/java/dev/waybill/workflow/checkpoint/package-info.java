/**
 * A question to a human: what it is bound to, who may answer it, what voids it. Pure rules; which call applies
 * which rule is decided in {@code usecase}.
 */
@NullMarked
package dev.waybill.workflow.checkpoint;

import org.jspecify.annotations.NullMarked;
