/**
 * What may not cross: bad input on every door, canaries, keys. Each case asks for the error that a caller needs,
 * and then looks whether anything was kept.
 */
@NullMarked
package dev.waybill.conformance.boundary;

import org.jspecify.annotations.NullMarked;
