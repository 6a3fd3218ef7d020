/**
 * The eight tools: each takes a bound record, asks one use case and says its answer in the catalogue's words.
 * No rule lives here, and no protocol era is known here.
 */
@NullMarked
package dev.waybill.server.tools;

import org.jspecify.annotations.NullMarked;
