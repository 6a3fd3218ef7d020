package dev.waybill.server.cli.audit;

import dev.waybill.server.cli.command.Store;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.id.WorkspaceId;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which log a command means: a workspace's, or the control database's. */
final class LogOption {
    @Option(
            names = "--control",
            description = "The log of the control database: workspaces made, keys routed. Not a workspace's.")
    private boolean control;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    /** The workspace whose log is meant; empty for the control database. */
    Optional<WorkspaceId> choose(Store store) {
        return control
                ? Optional.empty()
                : Optional.of(workspace.choose(store.control()).id());
    }
}
