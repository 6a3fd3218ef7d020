package dev.waybill.server.console.checkpoint;

import dev.waybill.server.console.page.Moment;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usecase.CheckpointDetails;
import java.util.List;

/**
 * A question as pages show it: first what the server itself knows, then the agent's words.
 *
 * @param tone      of its state
 * @param head      the commit that it is bound to; empty for none
 * @param headMoved whether this run's last decided question was about another commit
 * @param earlier   what was decided last in this run, in words of ours; empty for nothing
 * @param summary   the agent's words
 * @param hostWords what a person is said to have typed in the agent's host; empty for nothing
 * @param objection why the viewer may not approve it; empty when they may
 * @param needed    how many approvals it needs
 * @param approvals who has approved, where it needs several
 * @param binding   what an answer names
 */
public record CheckpointView(
        String href,
        String id,
        String kind,
        String state,
        String tone,
        boolean pending,
        String runHref,
        String runName,
        String runStatus,
        String project,
        String branch,
        String grade,
        String head,
        boolean headMoved,
        String scopeDigest,
        int violations,
        String earlier,
        String summary,
        String hostWords,
        String objection,
        int needed,
        List<Approval> approvals,
        String binding,
        String decidedBy,
        String comment,
        Moment asked,
        Moment decided) {
    /**
     * A member's approval.
     *
     * @param comment their words; empty for none
     */
    public record Approval(String name, String comment, Moment at) {}

    static CheckpointView of(String base, CheckpointDetails details) {
        Checkpoint checkpoint = details.checkpoint();
        Run run = details.run();
        long now = details.nowMillis();
        return new CheckpointView(
                base + "/checkpoints/" + checkpoint.id().text(),
                checkpoint.id().text(),
                checkpoint.kind().text(),
                checkpoint.state().text().replace('_', ' '),
                tone(checkpoint.state()),
                checkpoint.state() == CheckpointState.PENDING,
                base + "/runs/" + run.id().text(),
                run.unit().ticket().isEmpty() ? run.id().text() : run.unit().ticket(),
                run.status().text(),
                details.project(),
                run.unit().branch(),
                checkpoint.grade().text(),
                checkpoint.headSha(),
                details.earlier()
                        .map(other -> !other.headSha().equals(checkpoint.headSha()))
                        .orElse(false),
                checkpoint.scopeDigest(),
                run.progress().violations(),
                details.earlier()
                        .map(other -> other.kind().text() + " "
                                + other.state().text().replace('_', ' ') + " "
                                + Moment.of(other.decidedAtMillis(), now).relative())
                        .orElse(""),
                checkpoint.summary(),
                checkpoint.hostComment(),
                details.objection().orElse(""),
                details.needed(),
                details.approvals().stream()
                        .map(given -> new Approval(given.name(), given.comment(), Moment.of(given.atMillis(), now)))
                        .toList(),
                details.binding().digest(),
                details.decidedBy(),
                checkpoint.comment(),
                Moment.of(checkpoint.requestedAtMillis(), now),
                Moment.of(checkpoint.decidedAtMillis(), now));
    }

    private static String tone(CheckpointState state) {
        return switch (state) {
            case PENDING, CHANGES_REQUESTED -> "ask";
            case APPROVED -> "good";
            case REJECTED -> "bad";
            case EXPIRED, VOIDED, SUPERSEDED -> "quiet";
        };
    }
}
