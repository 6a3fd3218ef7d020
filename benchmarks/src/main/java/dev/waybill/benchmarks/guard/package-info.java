/**
 * How long a host waits for the guard. Starts the installed program; measures no class of it from within.
 */
@NullMarked
package dev.waybill.benchmarks.guard;

import org.jspecify.annotations.NullMarked;
