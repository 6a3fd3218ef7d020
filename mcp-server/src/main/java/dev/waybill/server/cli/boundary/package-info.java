/** The command that tries texts against the boundary. It opens no data folder and starts no server. */
@NullMarked
package dev.waybill.server.cli.boundary;

import org.jspecify.annotations.NullMarked;
