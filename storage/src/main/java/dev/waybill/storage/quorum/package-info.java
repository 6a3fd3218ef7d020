/**
 * The tables of quorums and approvals.
 * When a question is decided, is decided in workflow.
 */
@NullMarked
package dev.waybill.storage.quorum;

import org.jspecify.annotations.NullMarked;
