package dev.waybill.server.cli.member;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.member.Role;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill members role}. */
@Command(name = "role", description = "Give a member another role.")
final class ChangeRoleCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "NAME", description = "The member.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "ROLE",
            converter = RoleWord.class,
            description = "owner, admin, approver, developer or viewer.")
    private Role role = Role.VIEWER;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    ChangeRoleCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            context.output()
                    .one(MemberFacts.of(
                            MemberCommands.useCase(context, desk).changeRole(desk.administrator(), name, role)));
            return ExitCode.DONE;
        });
    }
}
