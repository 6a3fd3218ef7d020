/** Puts together, by hand, the few kinds of JSON that are answered. It reads none: that is the door's work. */
@NullMarked
package dev.waybill.server.json;

import org.jspecify.annotations.NullMarked;
