/**
 * Scripts, styles and icons: a fixed list, named by their digests, so that browsers may keep them for ever.
 */
@NullMarked
package dev.waybill.server.console.asset;

import org.jspecify.annotations.NullMarked;
