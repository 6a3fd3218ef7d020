/**
 * What the boundary costs a call: the detector and the scrubber on texts of the greatest length that a field has.
 */
@NullMarked
package dev.waybill.benchmarks.boundary;

import org.jspecify.annotations.NullMarked;
