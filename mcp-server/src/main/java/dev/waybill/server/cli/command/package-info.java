/**
 * What every command stands on: its surroundings, the options that all commands take, and the parts of the server that
 * it is an adapter over. Commands decide nothing; the use cases do.
 */
@NullMarked
package dev.waybill.server.cli.command;

import org.jspecify.annotations.NullMarked;
