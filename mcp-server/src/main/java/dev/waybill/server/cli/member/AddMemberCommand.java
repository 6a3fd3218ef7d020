package dev.waybill.server.cli.member;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.usecase.ProjectChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waybill members add}. */
@Command(
        name = "add",
        description = "Add a member and print their sign-in token, once.",
        footer = {"", "The token signs commands: export WAYBILL_MEMBER_TOKEN, or pass --token-file."})
final class AddMemberCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "What they are called by; unique in the workspace.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = RoleWord.class,
            description = "owner, admin, approver, developer or viewer (default: developer).")
    private Role role = Role.DEVELOPER;

    @Option(
            names = "--project",
            paramLabel = "SLUG",
            description = "A project that they may see; repeatable (default: all projects).")
    private List<String> projects = new ArrayList<>();

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    AddMemberCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            var welcome = MemberCommands.useCase(context, desk)
                    .add(desk.administrator(), PeoplesTexts.name(name), role, choice());
            context.output()
                    .one(MemberFacts.of(welcome.member())
                            .text("token", welcome.token().reveal()));
            context.output().remark("the token is shown this once and kept as a hash only");
            return ExitCode.DONE;
        });
    }

    private ProjectChoice choice() {
        return projects.isEmpty() ? ProjectChoice.ALL : ProjectChoice.only(projects);
    }
}
