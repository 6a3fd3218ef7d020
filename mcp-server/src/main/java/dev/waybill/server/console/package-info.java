/**
 * The web console: a request of a browser becomes a page, by one table of routes. It knows no HTTP server; {@code http}
 * brings requests here and takes answers away.
 */
@NullMarked
package dev.waybill.server.console;

import org.jspecify.annotations.NullMarked;
