package dev.waybill.server.cli.member;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill members remove}. */
@Command(name = "remove", description = "Remove a member; what they decided stays decided.")
final class RemoveMemberCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "The member.")
    private String name = "";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    RemoveMemberCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            context.output()
                    .one(MemberFacts.of(MemberCommands.useCase(context, desk).remove(desk.administrator(), name)));
            return ExitCode.DONE;
        });
    }
}
