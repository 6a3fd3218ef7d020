/**
 * A run: its row, its statuses and the steps between them, its counters and its fence. Pure rules; which call
 * applies which rule is decided in {@code usecase}.
 */
@NullMarked
package dev.waybill.workflow.run;

import org.jspecify.annotations.NullMarked;
