/**
 * The log's rows, to read and to verify, and the heads that are signed with a key outside the databases.
 * Rows are written by the ledger alone.
 */
@NullMarked
package dev.waybill.storage.audit;

import org.jspecify.annotations.NullMarked;
