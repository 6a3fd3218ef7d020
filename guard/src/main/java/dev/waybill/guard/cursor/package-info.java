/**
 * Cursor's own form of an answer to its hooks. Decides nothing.
 */
@NullMarked
package dev.waybill.guard.cursor;

import org.jspecify.annotations.NullMarked;
