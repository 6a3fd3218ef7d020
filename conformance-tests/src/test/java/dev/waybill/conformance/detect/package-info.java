/**
 * The corpus of sources and of change descriptions that the build assembles from what packages ship, and the figures
 * that the detector reaches on it. Nothing here knows how the detector works.
 */
@NullMarked
package dev.waybill.conformance.detect;

import org.jspecify.annotations.NullMarked;
