/**
 * The stdio door: one message a line on standard input, one a line on standard output. What a message means is
 * decided behind {@link dev.waybill.server.door.Door}.
 */
@NullMarked
package dev.waybill.server.stdio;

import org.jspecify.annotations.NullMarked;
