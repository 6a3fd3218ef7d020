/**
 * What stands before both eras of the protocol: one strict reading of every message, who is calling, and the
 * tools as plain JSON. It knows no transport and neither era; they know it.
 */
@NullMarked
package dev.waybill.server.door;

import org.jspecify.annotations.NullMarked;
