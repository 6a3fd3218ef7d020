/**
 * Getting in and out: sign-in, one-time links, sign-out, and the way from the front door to a workspace.
 */
@NullMarked
package dev.waybill.server.console.signin;

import org.jspecify.annotations.NullMarked;
