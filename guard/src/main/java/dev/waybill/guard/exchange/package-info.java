/**
 * Starts the process that talks to a server for the guard, so that the guard itself needs no network. Arguments are a list;
 * the environment is made anew.
 */
@NullMarked
package dev.waybill.guard.exchange;

import org.jspecify.annotations.NullMarked;
