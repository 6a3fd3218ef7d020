/** Commands that serve agents: over HTTP, over stdio, and once for show. */
@NullMarked
package dev.waybill.server.cli.server;

import org.jspecify.annotations.NullMarked;
