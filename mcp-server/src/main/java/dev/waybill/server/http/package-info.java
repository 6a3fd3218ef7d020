/**
 * The HTTP door: Jetty, the checks that wrap every route, and the MCP endpoint. Only this package knows Jetty;
 * what a message means is decided behind {@link dev.waybill.server.door.Door}.
 */
@NullMarked
package dev.waybill.server.http;

import org.jspecify.annotations.NullMarked;
