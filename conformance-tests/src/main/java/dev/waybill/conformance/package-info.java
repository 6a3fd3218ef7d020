/**
 * The proofs: tests that hold the finished product against what it promises, from outside and as a whole.
 * Nothing here ships, and no other module depends on it.
 */
@NullMarked
package dev.waybill.conformance;

import org.jspecify.annotations.NullMarked;
