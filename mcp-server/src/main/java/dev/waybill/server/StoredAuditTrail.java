package dev.waybill.server;

import dev.waybill.server.cli.command.AuditTrail;
import dev.waybill.storage.DataFolder;
import dev.waybill.workflow.id.WorkspaceId;
import java.util.Optional;

/** The logs of a data folder as commands know them. */
final class StoredAuditTrail implements AuditTrail {
    @SuppressWarnings("UnusedVariable")
    private final DataFolder folder;

    StoredAuditTrail(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public Verification verify(Optional<WorkspaceId> workspace, Optional<String> kept) {
        throw new UnsupportedOperationException("arrives with the verifier of storage");
    }

    @Override
    public String head(Optional<WorkspaceId> workspace) {
        throw new UnsupportedOperationException("arrives with the verifier of storage");
    }
}
