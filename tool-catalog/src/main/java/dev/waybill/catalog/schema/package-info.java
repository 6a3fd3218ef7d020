/**
 * What a field may hold: annotations for the records, and the grammars behind them.
 * Schemas, binding and the tests' oracle read the same ones; what a field means lives in {@code tool}.
 */
@NullMarked
package dev.waybill.catalog.schema;

import org.jspecify.annotations.NullMarked;
