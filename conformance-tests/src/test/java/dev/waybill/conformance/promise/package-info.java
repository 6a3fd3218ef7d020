/**
 * Holds the list of promises against the tests that carry them. It reads compiled tests and never runs them.
 */
@NullMarked
package dev.waybill.conformance.promise;

import org.jspecify.annotations.NullMarked;
