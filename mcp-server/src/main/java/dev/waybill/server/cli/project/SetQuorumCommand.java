package dev.waybill.server.cli.project;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.KindWord;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.usecase.SetQuorum;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill projects quorum}. */
@Command(
        name = "quorum",
        description = "Say how many different members have to approve a kind of question in a project.")
final class SetQuorumCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The project.")
    private String slug = "";

    @Parameters(
            index = "1",
            paramLabel = "KIND",
            converter = KindWord.class,
            description = "plan, review, merge, deploy, budget or other.")
    private CheckpointKind kind = CheckpointKind.OTHER;

    @Parameters(index = "2", paramLabel = "N", description = "Approvals that it needs; 1 is the rule.")
    private int approvals = 1;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    SetQuorumCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            new SetQuorum(desk.ledger()).set(desk.administrator(), slug, kind, approvals);
            context.output()
                    .one(new Facts()
                            .text("project", slug)
                            .text("kind", kind.text())
                            .number("approvals", approvals));
            return ExitCode.DONE;
        });
    }
}
