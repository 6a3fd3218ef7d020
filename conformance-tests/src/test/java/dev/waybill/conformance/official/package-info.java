/**
 * The official conformance suite, at one pinned version: against a fixture server that has the tools the suite
 * expects, built of the product's own doors, and, as far as a scenario needs none of those, against the product.
 */
@NullMarked
package dev.waybill.conformance.official;

import org.jspecify.annotations.NullMarked;
