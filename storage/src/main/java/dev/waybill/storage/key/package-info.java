/**
 * The plugin keys' table.
 * Only hashes of keys come here.
 */
@NullMarked
package dev.waybill.storage.key;

import org.jspecify.annotations.NullMarked;
