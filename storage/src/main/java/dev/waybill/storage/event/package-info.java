/**
 * The timelines, to read: they are the log's entries that name a run.
 * Rows are written by the ledger alone.
 */
@NullMarked
package dev.waybill.storage.event;

import org.jspecify.annotations.NullMarked;
