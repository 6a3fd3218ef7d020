/**
 * Whether a path may be written, by the cached manifest and the rules that no manifest can lift. Pure but for the links
 * that it follows.
 */
@NullMarked
package dev.waybill.guard.judge;

import org.jspecify.annotations.NullMarked;
