/** What is planted, and whether the scrubber finds it. */
@NullMarked
package dev.waybill.boundary.scrub;

import org.jspecify.annotations.NullMarked;
