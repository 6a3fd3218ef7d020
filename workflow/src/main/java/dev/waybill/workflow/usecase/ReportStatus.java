package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.notice.NoticeKind;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.Progress;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.run.StatusHint;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes an agent's word on where it stands. One report is one event, whatever it names. */
public final class ReportStatus {
    private final Ledger ledger;

    /**
     * What an agent reports. Empty text and zero counters say nothing.
     *
     * @param status empty to leave it as it is
     */
    public record Report(
            Handle handle,
            Optional<RunStatus> status,
            String phase,
            String message,
            Counters counters,
            String headSha,
            String prUrl) {}

    /** The run after the report, and what the agent should know. */
    public record Reported(Run run, Set<StatusHint> hints) {}

    public ReportStatus(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Applies a report.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code FENCED}, {@code RUN_ENDED},
     *     {@code FORBIDDEN_TRANSITION}, {@code PRECONDITION_FAILED}, {@code NOT_FOUND}, {@code UNAUTHENTICATED}
     */
    public Reported report(Caller caller, Report report) {
        return ledger.write(
                caller.workspace(),
                transaction -> Admission.writing(
                        transaction, caller, report.handle(), run -> apply(transaction, caller, run, report)));
    }

    private static Answer<Reported> apply(WriteTransaction transaction, Caller caller, Run before, Report report) {
        Progress was = before.progress();
        RunStatus next = report.status().orElse(was.status());
        if (!before.status().canBecome(next)) {
            return Answer.denied(
                    RefusalCode.FORBIDDEN_TRANSITION,
                    "a run can't go from '" + before.status().text() + "' to '" + next.text()
                            + "': from here it may become "
                            + before.status().next().stream()
                                    .map(RunStatus::text)
                                    .collect(Collectors.joining(", ")));
        }
        if (!report.prUrl().isEmpty() && Projects.disconnected(transaction, before.project())) {
            return Answer.denied(
                    RefusalCode.PRECONDITION_FAILED,
                    "the project of this run was disconnected, so no address in it is kept: leave pr_url out");
        }
        Set<StatusHint> hints = EnumSet.noneOf(StatusHint.class);
        Run after = before.heldBy(before.hold().weakenedBy(caller.grade()), transaction.nowMillis())
                .progressed(
                        was.reported(
                                next,
                                report.phase(),
                                report.message(),
                                report.counters(),
                                report.headSha(),
                                report.prUrl()),
                        transaction.nowMillis());
        Progress is = after.progress();
        long sequence = transaction.record(
                caller.actor(),
                caller.origin(),
                after.id(),
                new EventDraft(type(was, is, report), detail(was, is, report), report.message()));
        if (is.status() == RunStatus.FAILED && was.status() != RunStatus.FAILED) {
            Notices.tell(transaction, sequence, NoticeKind.RUN_FAILED, after);
        }
        if (is.status() != was.status() || !is.phase().equals(was.phase())) {
            // Not at each report: a step is when somebody looks, and what is read here costs every call.
            GuardReports.silence(transaction, caller, before);
        }
        if (lowered(was.counters(), report.counters())) {
            hints.add(StatusHint.COUNTER_WENT_DOWN);
        }
        if (!is.headSha().equals(was.headSha())) {
            for (Checkpoint voided : Standing.voidForHead(transaction, caller.actor(), caller.origin(), after)) {
                hints.add(
                        voided.state() == CheckpointState.APPROVED
                                ? StatusHint.APPROVAL_VOIDED
                                : StatusHint.QUESTION_VOIDED);
            }
        }
        if (next.terminal()) {
            Standing.expire(transaction, caller.actor(), caller.origin(), after);
        }
        RunSteps.keep(transaction, before, after);
        return Answer.granted(new Reported(after, hints));
    }

    /** The most telling of what the report changed; the detail names the rest. */
    private static EventType type(Progress was, Progress is, Report report) {
        if (is.status() != was.status()) {
            return switch (is.status()) {
                case COMPLETE -> EventType.RUN_COMPLETED;
                case FAILED -> EventType.RUN_FAILED;
                case CANCELLED -> EventType.RUN_CANCELLED;
                case PENDING, RUNNING, WAITING -> EventType.STATUS_CHANGED;
            };
        }
        if (!is.phase().equals(was.phase())) {
            return EventType.PHASE_CHANGED;
        }
        if (!is.headSha().equals(was.headSha())) {
            return EventType.HEAD_MOVED;
        }
        if (!is.prUrl().equals(was.prUrl())) {
            return EventType.PULL_REQUEST_LINKED;
        }
        if (!report.message().isEmpty()) {
            return EventType.MESSAGE_REPORTED;
        }
        return lowered(was.counters(), report.counters())
                ? EventType.COUNTER_DECREASE_IGNORED
                : EventType.COUNTERS_REPORTED;
    }

    private static String detail(Progress was, Progress is, Report report) {
        Detail detail = new Detail().with("status", is.status().text());
        if (!is.phase().equals(was.phase())) {
            detail.with("phase", is.phase());
        }
        if (!report.counters().equals(Counters.ZERO)) {
            detail.with("iterations", is.counters().iterations())
                    .with("tokens_in", is.counters().tokensIn())
                    .with("tokens_out", is.counters().tokensOut())
                    .with("cost_usd_micros", is.counters().costUsdMicros());
        }
        if (!report.headSha().isEmpty()) {
            detail.with("head_sha", is.headSha());
        }
        if (!report.prUrl().isEmpty()) {
            // Not the address itself: it names the repository, and what is chained can't be dropped with it.
            detail.with("pull_request", "given");
        }
        return detail.json();
    }

    private static boolean lowered(Counters kept, Counters reported) {
        return lower(reported.iterations(), kept.iterations())
                || lower(reported.tokensIn(), kept.tokensIn())
                || lower(reported.tokensOut(), kept.tokensOut())
                || lower(reported.costUsdMicros(), kept.costUsdMicros());
    }

    private static boolean lower(long reported, long kept) {
        return reported > 0 && reported < kept;
    }
}
