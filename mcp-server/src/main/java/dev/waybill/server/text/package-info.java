/** Text that comes as bytes from outside. */
@NullMarked
package dev.waybill.server.text;

import org.jspecify.annotations.NullMarked;
