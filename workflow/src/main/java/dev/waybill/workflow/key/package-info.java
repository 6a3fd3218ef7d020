/**
 * The plugin key: its format and checksum, its hash, and the row that is kept of it.
 * The key itself is never kept; {@link PluginKey} is what is.
 */
@NullMarked
package dev.waybill.workflow.key;

import org.jspecify.annotations.NullMarked;
