/**
 * The guard's side of an exchange with a server: takes reports from a worktree's spool, and keeps what the answer says.
 * It runs as a process of its own, beside the hook, so that the hook needs no network and no library.
 */
@NullMarked
package dev.waybill.server.exchange;

import org.jspecify.annotations.NullMarked;
