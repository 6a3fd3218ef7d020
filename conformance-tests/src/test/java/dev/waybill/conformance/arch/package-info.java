/**
 * How the house is built, as rules over the compiled classes of all modules. A rule states how many classes it
 * must have seen, so that it cannot pass by looking at nothing.
 */
@NullMarked
package dev.waybill.conformance.arch;

import org.jspecify.annotations.NullMarked;
