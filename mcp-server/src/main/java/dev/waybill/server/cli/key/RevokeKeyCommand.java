package dev.waybill.server.cli.key;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.id.KeyId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill keys revoke}. */
@Command(name = "revoke", description = "End a key at once, with its sessions.")
final class RevokeKeyCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "ID", converter = KeyIdConverter.class, description = "The key's id.")
    private @Nullable KeyId id;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    RevokeKeyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        KeyId key = Objects.requireNonNull(id);
        return context.inWorkspace(workspace, desk -> {
            KeyCommands.useCase(context, desk).revoke(desk.administrator(), key);
            // A page of one that ends with this key.
            context.output()
                    .one(desk.read(transaction -> KeyFacts.row(
                            transaction.keys().page(key.value() + 1, 1).getFirst(), transaction.nowMillis())));
            return ExitCode.DONE;
        });
    }
}
