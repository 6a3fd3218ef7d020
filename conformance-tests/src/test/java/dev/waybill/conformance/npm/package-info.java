/**
 * Programs from npm, at pinned versions, for the proofs that need what others wrote: where they lie, how they get
 * there, and the Node that runs them. What they are used for is told elsewhere.
 */
@NullMarked
package dev.waybill.conformance.npm;

import org.jspecify.annotations.NullMarked;
