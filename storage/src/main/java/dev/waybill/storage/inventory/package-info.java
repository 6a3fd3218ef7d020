/**
 * The databases' own account of what they keep: their tables and columns as they are, and a file of purposes beside
 * them. No row is read here.
 */
@NullMarked
package dev.waybill.storage.inventory;

import org.jspecify.annotations.NullMarked;
