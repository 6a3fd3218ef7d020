/**
 * Claude Code's own form of an answer to its hooks. Decides nothing.
 */
@NullMarked
package dev.waybill.guard.claudecode;

import org.jspecify.annotations.NullMarked;
