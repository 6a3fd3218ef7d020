/**
 * The writer: one thread for each open file, one commit for many calls, and the chain that every commit extends.
 * Also the read-only connections, the open workspaces, and the watcher that wakes whoever waits for a change.
 */
@NullMarked
package dev.waybill.storage.ledger;

import org.jspecify.annotations.NullMarked;
