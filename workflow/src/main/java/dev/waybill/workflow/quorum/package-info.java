/**
 * How many members have to approve a question, and who has. Who may approve at all is decided in {@code checkpoint}.
 */
@NullMarked
package dev.waybill.workflow.quorum;

import org.jspecify.annotations.NullMarked;
