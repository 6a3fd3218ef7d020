/**
 * The server that the protocol's official conformance suite is run against: Waybill's own doors and eras, with the
 * tools, resources and prompts that the suite expects in place of the product's. The product's jar holds none of it.
 */
@NullMarked
package dev.waybill.conformance.official;

import org.jspecify.annotations.NullMarked;
