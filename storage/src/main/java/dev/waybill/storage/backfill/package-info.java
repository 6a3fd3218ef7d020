/**
 * How newer tables come by what earlier versions kept: in stretches, each one write of the ledger like any other. Nothing
 * here may need more time for a larger workspace, except in the number of its stretches.
 */
@NullMarked
package dev.waybill.storage.backfill;

import org.jspecify.annotations.NullMarked;
