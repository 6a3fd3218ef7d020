package dev.waybill.server.cli.checkpoint;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.KindWord;
import dev.waybill.server.cli.command.UsageException;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.VerifyHead;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waybill checkpoints verify}. */
@Command(
        name = "verify",
        description = "For CI: exit code 0 when this commit has an approval that stands, 1 when it has none.",
        footer = {"", "By default an approval of a review, a merge or a deploy counts; --kind names which."})
final class VerifyCommand implements Callable<Integer> {
    private static final int SHA1_DIGITS = 40;

    private final CommandContext context;

    @Option(names = "--head", paramLabel = "SHA", required = true, description = "The commit, in full.")
    private String head = "";

    @Option(
            names = "--kind",
            paramLabel = "K",
            converter = KindWord.class,
            description = "review, merge or deploy; repeatable.")
    private List<CheckpointKind> kinds = new ArrayList<>();

    @Option(names = "--project", paramLabel = "SLUG", description = "The project (default: any of the workspace).")
    private String project = "";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    VerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        requireSha(head);
        Set<CheckpointKind> counting = kinds.isEmpty()
                ? EnumSet.of(CheckpointKind.REVIEW, CheckpointKind.MERGE, CheckpointKind.DEPLOY)
                : EnumSet.copyOf(kinds);
        return context.inWorkspace(workspace, desk -> {
            return switch (new VerifyHead(desk.ledger()).verify(desk.administrator(), head, counting, project)) {
                case VerifyHead.Verdict.Approved approved -> {
                    context.output().one(CheckpointFacts.whole(approved.approval()));
                    yield ExitCode.DONE;
                }
                case VerifyHead.Verdict.NotApproved not ->
                    throw new RefusedException(
                            RefusalCode.PRECONDITION_FAILED, "commit " + head + " is not approved: " + not.reason());
            };
        });
    }

    private static void requireSha(String head) {
        boolean hex = head.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!hex || (head.length() != SHA1_DIGITS && head.length() != Caps.SHA)) {
            throw new UsageException("--head is a whole commit id: " + SHA1_DIGITS + " or " + Caps.SHA
                    + " digits of 0-9 a-f, as 'git rev-parse HEAD' prints it");
        }
    }
}
