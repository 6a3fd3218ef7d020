/** The console as a person meets it: over HTTP, and in a real browser. */
@NullMarked
package dev.waybill.conformance.console;

import org.jspecify.annotations.NullMarked;
