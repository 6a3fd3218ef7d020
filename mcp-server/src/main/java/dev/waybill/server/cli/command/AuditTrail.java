package dev.waybill.server.cli.command;

import dev.waybill.workflow.id.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The tamper-evident logs of a data folder, to be checked and vouched for. */
public interface AuditTrail {
    /**
     * What a check found.
     *
     * @param database {@code control} or a workspace's slug
     * @param entries  how many entries were checked
     * @param faults   what is wrong, one sentence each; empty when all holds
     */
    record Verification(String database, long entries, List<String> faults) {}

    /**
     * Follows a chain from its first entry to its last.
     *
     * @param workspace empty for the control database
     * @param kept      a head that {@link #head} gave earlier; without one a cut tail cannot be seen
     */
    Verification verify(Optional<WorkspaceId> workspace, Optional<String> kept);

    /** Where a chain stands now, signed: one line of JSON, to be kept elsewhere. */
    String head(Optional<WorkspaceId> workspace);
}
