/**
 * The command line: the list of commands, how one is found and run, and what its failures look like. What the commands
 * do lives in the packages below, one for each thing they are about.
 */
@NullMarked
package dev.waybill.server.cli;

import org.jspecify.annotations.NullMarked;
