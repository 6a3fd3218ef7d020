/**
 * The one way to say no: a closed list of codes and a message that a user or an agent may read.
 * Doors map codes to their own status numbers; nothing else in a message ever comes from inside.
 */
@NullMarked
package dev.waybill.workflow.refusal;

import org.jspecify.annotations.NullMarked;
