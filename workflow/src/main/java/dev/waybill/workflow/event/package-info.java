/**
 * The closed list of what can happen to a run, and the row that says it did.
 */
@NullMarked
package dev.waybill.workflow.event;

import org.jspecify.annotations.NullMarked;
