package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usage.Usage;
import dev.waybill.workflow.usage.UsageSlice;

/**
 * The one way in which use cases begin and change a run: what a step used goes into its day's sums in the transaction of
 * the step, so that neither is ever kept without the other.
 */
final class RunSteps {
    private RunSteps() {}

    static void begin(WriteTransaction transaction, Run run) {
        transaction.runs().insert(run);
        add(transaction, run, Usage.BEGUN);
    }

    static void keep(WriteTransaction transaction, Run before, Run after) {
        keep(transaction, before, after, Usage.NONE);
    }

    /** As {@link #keep(WriteTransaction, Run, Run)}, of a step that used more than the run's own columns tell. */
    static void keep(WriteTransaction transaction, Run before, Run after, Usage besides) {
        transaction.runs().update(after);
        if (after.hold().grade() != before.hold().grade()) {
            lowered(transaction, after);
        }
        add(transaction, after, Usage.between(before, after).plus(besides));
    }

    /** From here on the run counts as one whose agent could have edited the data. */
    private static void lowered(WriteTransaction transaction, Run run) {
        String detail = new Detail().with("grade", run.hold().grade().text()).json();
        transaction.record(Actor.key(run.key()), Origin.NONE, run.id(), EventDraft.of(EventType.GRADE_LOWERED, detail));
    }

    private static void add(WriteTransaction transaction, Run run, Usage usage) {
        if (!usage.nothing()) {
            transaction.usage().add(UsageSlice.day(transaction.nowMillis()), run.project(), run.key(), usage);
        }
    }
}
