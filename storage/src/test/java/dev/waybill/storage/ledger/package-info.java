/** Faults that only show from inside the writer: a full disk, a busy file, files closed under pressure. */
@NullMarked
package dev.waybill.storage.ledger;

import org.jspecify.annotations.NullMarked;
