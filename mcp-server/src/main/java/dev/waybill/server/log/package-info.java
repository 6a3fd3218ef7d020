/**
 * The server's log: one line an event, keys and values, to standard error or a file. A key, a text field and
 * a name that a caller chose have no way into it.
 */
@NullMarked
package dev.waybill.server.log;

import org.jspecify.annotations.NullMarked;
