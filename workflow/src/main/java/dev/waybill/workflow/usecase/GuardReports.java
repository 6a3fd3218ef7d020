package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.guard.GuardReport;
import dev.waybill.workflow.guard.GuardWatch;
import dev.waybill.workflow.guard.ViolationLines;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.notice.NoticeKind;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunStatus;
import java.util.Optional;

/** What one report of a guard does to the run that it is told of. A run that has ended only gets it into its timeline. */
final class GuardReports {
    private GuardReports() {}

    /** Applies a report that was not taken before and is well formed; returns the run after it. */
    static Run apply(WriteTransaction transaction, Caller caller, Run run, GuardReport report) {
        return switch (report.kind()) {
            case VIOLATION -> violation(transaction, caller, run, report);
            case WAITING -> status(transaction, caller, run, RunStatus.WAITING);
            case HEARD -> run.status() == RunStatus.WAITING ? status(transaction, caller, run, RunStatus.RUNNING) : run;
            case COUNTERS -> counters(transaction, caller, run, report.counters());
            case FLAGGED -> flagged(transaction, caller, run, report);
            case DROPPED -> dropped(transaction, caller, run, report);
        };
    }

    /**
     * Notes that the guard spoke. It is an event only where it had not been heard before, or had been silent while its
     * agent was said to work.
     */
    static void heard(WriteTransaction transaction, Caller caller, Run run) {
        long now = transaction.nowMillis();
        Optional<GuardWatch> before = transaction.guards().watch(run.id());
        if (before.isEmpty()) {
            record(transaction, caller, run, EventType.GUARD_HEARD, new Detail().with("host", caller.hostName()), "");
        } else {
            silence(transaction, caller, run);
        }
        transaction.guards().put(before.orElse(new GuardWatch(run.id(), now, 0)).heard(now, 0));
    }

    /** Notes that an agent works whose guard is not heard; nothing where there is none, or where it is. */
    static void silence(WriteTransaction transaction, Caller caller, Run run) {
        long now = transaction.nowMillis();
        transaction
                .guards()
                .watch(run.id())
                .filter(watch -> watch.silent(run.status(), now))
                .ifPresent(watch -> {
                    long sequence = record(
                            transaction,
                            caller,
                            run,
                            EventType.GUARD_SILENT,
                            new Detail().with("silent_ms", now - watch.heardAtMillis()),
                            "");
                    Notices.tell(transaction, sequence, NoticeKind.GUARD_SILENT, run);
                });
    }

    private static Run violation(WriteTransaction transaction, Caller caller, Run run, GuardReport report) {
        ViolationLines lines = new ViolationLines();
        lines.add(report.place(), report.rule(), report.tool());
        EventType type = report.afterwards() ? EventType.VIOLATION_FOUND : EventType.VIOLATION_REFUSED;
        long sequence = record(transaction, caller, run, type, reported(report).with("paths", 1), lines.text());
        Notices.tell(transaction, sequence, NoticeKind.VIOLATION, run);
        return update(transaction, caller, run, run.progressed(run.progress().violated(1), transaction.nowMillis()));
    }

    /** Only an agent or a person ends a run: a guard moves it between running and waiting, and no further. */
    private static Run status(WriteTransaction transaction, Caller caller, Run run, RunStatus next) {
        if (run.status() == next || !run.status().canBecome(next)) {
            return run;
        }
        record(
                transaction,
                caller,
                run,
                EventType.STATUS_CHANGED,
                new Detail().with("status", next.text()).with("by", "guard"),
                "");
        return update(transaction, caller, run, run.progressed(run.progress().in(next), transaction.nowMillis()));
    }

    private static Run counters(WriteTransaction transaction, Caller caller, Run run, Counters reported) {
        Counters raised = run.progress().counters().raisedTo(reported);
        if (run.status().terminal() || raised.equals(run.progress().counters())) {
            return run;
        }
        record(
                transaction,
                caller,
                run,
                EventType.COUNTERS_REPORTED,
                new Detail()
                        .with("iterations", raised.iterations())
                        .with("tokens_in", raised.tokensIn())
                        .with("tokens_out", raised.tokensOut())
                        .with("by", "guard"),
                "");
        return update(
                transaction, caller, run, run.progressed(run.progress().counted(raised), transaction.nowMillis()));
    }

    private static Run flagged(WriteTransaction transaction, Caller caller, Run run, GuardReport report) {
        ViolationLines lines = new ViolationLines();
        lines.add(report.place(), report.rule(), report.tool());
        record(
                transaction,
                caller,
                run,
                EventType.GUARD_FLAGGED,
                reported(report).with("count", report.count()),
                lines.text());
        return run;
    }

    private static Run dropped(WriteTransaction transaction, Caller caller, Run run, GuardReport report) {
        long now = transaction.nowMillis();
        GuardWatch watch = transaction.guards().watch(run.id()).orElse(new GuardWatch(run.id(), now, 0));
        if (watch.dropped() + report.count() <= Caps.COUNTER) {
            transaction.guards().put(watch.heard(now, report.count()));
        }
        record(
                transaction,
                caller,
                run,
                EventType.GUARD_REPORTS_DROPPED,
                reported(report).with("count", report.count()),
                "");
        return run;
    }

    private static Detail reported(GuardReport report) {
        return new Detail().with("at", report.atMillis()).with("by", "guard");
    }

    private static Run update(WriteTransaction transaction, Caller caller, Run before, Run changed) {
        Run after = changed.heldBy(changed.hold().weakenedBy(caller.grade()), transaction.nowMillis());
        RunSteps.keep(transaction, before, after);
        return after;
    }

    private static long record(
            WriteTransaction transaction, Caller caller, Run run, EventType type, Detail detail, String text) {
        return transaction.record(caller.actor(), caller.origin(), run.id(), new EventDraft(type, detail.json(), text));
    }
}
