/**
 * Who is at the door: the session's cookie, the workspace and the member's role, and the tokens that forms carry.
 */
@NullMarked
package dev.waybill.server.console.entrance;

import org.jspecify.annotations.NullMarked;
