package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.run.BuildKind;
import dev.waybill.workflow.run.BuildResult;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usage.Usage;

/** Takes the outcome of a build, a test run or a scan: numbers, and the last lines of its log. */
public final class ReportBuild {
    private final Ledger ledger;

    /**
     * What an agent reports.
     *
     * @param logTail       what is left of the log's end after the boundary, at most {@code Caps.LOG_TAIL}
     * @param withheldLines how many of its lines the boundary took out
     */
    public record Report(Handle handle, BuildResult result, String logTail, int withheldLines) {}

    public ReportBuild(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Applies a report.
     *
     * @return the run after it
     * @throws dev.waybill.workflow.refusal.RefusedException {@code FENCED}, {@code RUN_ENDED}, {@code NOT_FOUND},
     *     {@code UNAUTHENTICATED}
     */
    public Run report(Caller caller, Report report) {
        return ledger.write(
                caller.workspace(),
                transaction -> Admission.writing(
                        transaction, caller, report.handle(), run -> apply(transaction, caller, run, report)));
    }

    private static Answer<Run> apply(WriteTransaction transaction, Caller caller, Run before, Report report) {
        String detail = detail(report);
        Run after = before.heldBy(before.hold().weakenedBy(caller.grade()), transaction.nowMillis())
                .progressed(before.progress().built(detail), transaction.nowMillis());
        RunSteps.keep(transaction, before, after, Usage.of(report.result()));
        transaction.record(
                caller.actor(),
                caller.origin(),
                after.id(),
                new EventDraft(type(report.result().kind()), detail, report.logTail()));
        return Answer.granted(after);
    }

    private static EventType type(BuildKind kind) {
        return switch (kind) {
            case BUILD -> EventType.BUILD_REPORTED;
            case TEST -> EventType.TEST_REPORTED;
            case LINT -> EventType.LINT_REPORTED;
            case TYPECHECK -> EventType.TYPECHECK_REPORTED;
            case SCAN -> EventType.SCAN_REPORTED;
            case DEPLOY -> EventType.DEPLOY_REPORTED;
        };
    }

    private static String detail(Report report) {
        BuildResult result = report.result();
        Detail detail = new Detail()
                .with("kind", result.kind().text())
                .with("exit_code", result.exitCode())
                .with("duration_ms", result.durationMillis());
        result.tests()
                .ifPresent(tests -> detail.with("passed", tests.passed())
                        .with("failed", tests.failed())
                        .with("skipped", tests.skipped()));
        result.findings()
                .ifPresent(findings -> detail.with("critical", findings.critical())
                        .with("high", findings.high())
                        .with("medium", findings.medium())
                        .with("low", findings.low()));
        return detail.with("withheld_lines", report.withheldLines()).json();
    }
}
