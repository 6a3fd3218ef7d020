/**
 * Installs the guard on a machine: its jars, the cache that lets it start quickly, and the program that hosts start. Run by
 * an installer, never by a hook.
 */
@NullMarked
package dev.waybill.guard.launch;

import org.jspecify.annotations.NullMarked;
