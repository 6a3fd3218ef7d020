package dev.waybill.server.cli.server;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Store;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.CreateWorkspace;
import dev.waybill.workflow.usecase.ManageKeys;
import dev.waybill.workflow.workspace.Workspace;
import java.time.Duration;
import java.util.Optional;

/** What an empty data folder is given, so that one command is enough to begin: a workspace, its owner and a key. */
final class FirstSetup {
    private static final String WORKSPACE_NAME = "Default";
    private static final String KEY_NAME = "first";

    private FirstSetup() {}

    /** The first key of a folder that had no workspace; empty where there was one. */
    static Optional<ManageKeys.NewKey> ofEmpty(CommandContext context, Store store) {
        if (!store.control().list().isEmpty()) {
            return Optional.empty();
        }
        var surroundings = context.surroundings();
        Workspace workspace = new CreateWorkspace(store.control(), store.ledger(), context.ids(), surroundings.clock())
                .create(WorkspaceOption.DEFAULT_SLUG, WORKSPACE_NAME, owner());
        ManageKeys keys = new ManageKeys(store.ledger(), store.control(), context.ids(), surroundings.random());
        return Optional.of(keys.create(
                Administrator.operator(workspace.id()), new ManageKeys.KeyRequest(KEY_NAME, "", Duration.ZERO, "")));
    }

    /** The user of the system, whose data folder it is. */
    private static String owner() {
        String user = System.getProperty("user.name", "");
        return user.isBlank() ? "owner" : user;
    }
}
