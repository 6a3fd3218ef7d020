/**
 * What the product does as a whole, at every door: runs and handles, checkpoints, keys, the catalogue, the log.
 * Each proof here begins with a launched server and ends with what its users can see.
 */
@NullMarked
package dev.waybill.conformance.suite;

import org.jspecify.annotations.NullMarked;
