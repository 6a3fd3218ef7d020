/**
 * What the guard keeps of a worktree on the developer's machine: connection, cached manifest, run. Files only: nothing
 * here knows a network or a host.
 */
@NullMarked
package dev.waybill.guard.state;

import org.jspecify.annotations.NullMarked;
