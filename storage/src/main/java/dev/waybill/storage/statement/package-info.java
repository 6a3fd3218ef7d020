/**
 * How statements are kept and bound, and how our types stand in columns.
 * It knows no table.
 */
@NullMarked
package dev.waybill.storage.statement;

import org.jspecify.annotations.NullMarked;
