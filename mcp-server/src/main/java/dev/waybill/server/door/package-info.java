/**
 * What stands before both eras of the protocol: who is at the other end and who is calling, which era a message
 * belongs to, and the way back. It knows no transport and neither era; they know it.
 */
@NullMarked
package dev.waybill.server.door;

import org.jspecify.annotations.NullMarked;
