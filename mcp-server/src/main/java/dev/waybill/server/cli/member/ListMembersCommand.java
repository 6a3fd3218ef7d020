package dev.waybill.server.cli.member;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code waybill members list}. */
@Command(name = "list", description = "List the members of a workspace.")
final class ListMembersCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    ListMembersCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            var members = desk.read(transaction -> transaction.members().list().stream()
                    .map(member -> MemberFacts.row(transaction, member))
                    .toList());
            context.output().list(members, "no members");
            return ExitCode.DONE;
        });
    }
}
