package dev.waybill.server.cli.server;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.DefaultWorkspace;
import dev.waybill.server.cli.command.Store;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.ManageKeys;
import java.util.Optional;

/** What an empty data folder is given, so that one command is enough to begin: a workspace, its owner and a key. */
final class FirstSetup {
    private static final String KEY_NAME = "first";

    private FirstSetup() {}

    /**
     * The first key of a folder that nobody has set up; empty for all others. A folder that stdio alone has used
     * counts as empty: it has the default workspace, and no key that a host could send.
     */
    static Optional<ManageKeys.NewKey> ofEmpty(CommandContext context, Store store) {
        boolean setUp = store.control().list().stream()
                .anyMatch(workspace -> !workspace.slug().equals(DefaultWorkspace.SLUG));
        if (setUp) {
            return Optional.empty();
        }
        var surroundings = context.surroundings();
        var workspace = DefaultWorkspace.in(store, context.ids(), surroundings.clock());
        return new ManageKeys(store.ledger(), store.control(), context.ids(), surroundings.random())
                .first(Administrator.operator(workspace.id()), KEY_NAME);
    }
}
