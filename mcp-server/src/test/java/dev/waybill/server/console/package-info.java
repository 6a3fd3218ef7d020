/** The console against real data folders, by its own requests and answers; how HTTP carries them is tried in {@code http}. */
@NullMarked
package dev.waybill.server.console;

import org.jspecify.annotations.NullMarked;
