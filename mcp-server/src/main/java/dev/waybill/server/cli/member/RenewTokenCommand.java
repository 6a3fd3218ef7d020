package dev.waybill.server.cli.member;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill members token}. */
@Command(
        name = "token",
        description = "Make a new sign-in token for a member and print it, once; the old one ends.",
        footer = {"", "Questions that were asked before are no longer theirs to approve."})
final class RenewTokenCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "The member.")
    private String name = "";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    RenewTokenCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            var welcome = MemberCommands.useCase(context, desk).renewToken(desk.administrator(), name);
            context.output()
                    .one(MemberFacts.of(welcome.member())
                            .text("token", welcome.token().reveal()));
            context.output().remark("the token is shown this once and kept as a hash only");
            return ExitCode.DONE;
        });
    }
}
