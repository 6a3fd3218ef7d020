package dev.waybill.storage.ledger;

import dev.waybill.workflow.workspace.WorkspaceState;

/**
 * Where a database's log stands.
 *
 * @param sequence of its last entry; 0 before the first
 * @param hash     of its last entry, never changed in place
 * @param state    whether the workspace takes calls; always open for the control database
 */
@SuppressWarnings("ArrayRecordComponent") // a fresh array each, never written to
public record Head(long sequence, byte[] hash, WorkspaceState state) {
    Head closed() {
        return new Head(sequence, hash, WorkspaceState.CLOSED);
    }
}
