/**
 * The official clients against the real product: both generations of the TypeScript SDK, driven by a few lines of
 * JavaScript, and the inspector's command line. What they believe a server to be is not what we believe.
 */
@NullMarked
package dev.waybill.conformance.client;

import org.jspecify.annotations.NullMarked;
