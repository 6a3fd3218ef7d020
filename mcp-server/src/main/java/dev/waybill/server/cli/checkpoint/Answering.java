package dev.waybill.server.cli.checkpoint;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.DecideCheckpoint;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the three answers share: which checkpoint, what of it was shown, and who answers. */
final class Answering {
    @Parameters(paramLabel = "ID", converter = CheckpointIdConverter.class, description = "The checkpoint's id.")
    private CheckpointId id = new CheckpointId(1);

    @Option(
            names = "--binding",
            paramLabel = "DIGEST",
            description = "Answer only what 'checkpoints show' printed with this binding"
                    + " (default: what is shown now, before the answer).")
    private String binding = "";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    /**
     * Shows the question on stderr and answers exactly that one: if it moves in between, the answer is refused.
     *
     * @return the exit code
     */
    int answer(CommandContext context, Decision decision, String comment) {
        return context.inWorkspace(workspace, desk -> {
            String kept =
                    PeoplesTexts.comment(desk.read(ReadTransaction::policy).textMode(), comment);
            DecideCheckpoint decide = new DecideCheckpoint(desk.ledger());
            Checkpoint shown = decide.show(desk.administrator(), id);
            Binding bound = Binding.of(shown);
            if (!binding.isEmpty() && !binding.equals(bound.digest())) {
                throw new RefusedException(
                        RefusalCode.VOIDED,
                        "the checkpoint is no longer what --binding names: look at it again with 'checkpoints show'");
            }
            context.output().remark(question(shown));
            Checkpoint decided =
                    decide.decide(desk.administrator(), new DecideCheckpoint.Request(id, decision, bound, kept));
            if (decided.state() == CheckpointState.PENDING) {
                context.output().remark("your approval counts; this question waits for more members to approve it");
            }
            context.output().one(CheckpointFacts.whole(decided));
            return ExitCode.DONE;
        });
    }

    private static String question(Checkpoint shown) {
        String head = shown.headSha().isEmpty() ? "no commit" : "commit " + shown.headSha();
        return "answering a question about '" + shown.kind().text() + "', " + head + ", scope " + shown.scopeDigest()
                + "; the agent's words:\n  " + indented(shown.summary()) + hostForm(shown.hostComment());
    }

    private static String hostForm(String words) {
        return words.isEmpty()
                ? ""
                : "\nsaid in a form of the agent's host, which answers nothing:\n  " + indented(words);
    }

    private static String indented(String words) {
        return words.replace("\n", "\n  ");
    }
}
