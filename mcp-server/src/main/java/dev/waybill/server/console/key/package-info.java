/**
 * Plugin keys: made, listed, rotated and revoked.
 */
@NullMarked
package dev.waybill.server.console.key;

import org.jspecify.annotations.NullMarked;
