/**
 * The real hosts against the real product: the pinned client from npm, a model that is a script, and what came of
 * it. No account and no network beyond npm are needed.
 */
@NullMarked
package dev.waybill.conformance.host;

import org.jspecify.annotations.NullMarked;
