package dev.waybill.server.cli.key;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.id.GuardId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill keys guard revoke}. */
@Command(name = "revoke", description = "End a guard credential at once. Its key goes on working.")
final class RevokeGuardCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "ID", converter = GuardIdConverter.class, description = "The credential's id.")
    private @Nullable GuardId id;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    RevokeGuardCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        GuardId credential = Objects.requireNonNull(id);
        return context.inWorkspace(workspace, desk -> {
            var revoked = KeyCommands.guards(context, desk).revoke(desk.administrator(), credential);
            context.output().one(desk.read(transaction -> GuardFacts.row(transaction, revoked)));
            return ExitCode.DONE;
        });
    }
}
