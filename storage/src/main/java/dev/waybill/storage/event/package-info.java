/**
 * The timelines' table, to read.
 * Rows are written by the ledger alone, together with their audit entries.
 */
@NullMarked
package dev.waybill.storage.event;

import org.jspecify.annotations.NullMarked;
