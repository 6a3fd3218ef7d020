package dev.waybill.workflow.usecase;

import dev.waybill.workflow.ledger.Backfill;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.RunFilter;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.usage.Usage;
import dev.waybill.workflow.usage.UsageSlice;
import java.util.Optional;

/** Shows members how their projects stand, in a few figures that cost the same however much a workspace keeps. */
public final class ViewOverview {
    /** No more runs of a status are counted: the figure then says so many or more. */
    public static final int MOST_COUNTED = 1_000;

    /** How far back what has happened is summed. */
    public static final int DAYS = 7;

    private final Ledger ledger;

    /**
     * The figures.
     *
     * @param recent    what happened in the last {@link #DAYS} days, today among them
     * @param connected whether there is a project to work in
     * @param whole     false while what an earlier version kept is still being added to {@code recent}
     * @param connected whether there is a project to work in
     * @param keyed     whether there is a key to work with
     */
    public record Overview(
            int pending, int running, int waiting, Usage recent, boolean whole, boolean connected, boolean keyed) {}

    public ViewOverview(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The figures of those projects only that the viewer may see.
     *
     * @throws RefusedException {@code FORBIDDEN}
     */
    public Overview show(Administrator viewer) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_RUNS);
            ProjectLimit limit = Authority.limit(transaction, viewer);
            return new Overview(
                    count(transaction, limit, RunStatus.PENDING),
                    count(transaction, limit, RunStatus.RUNNING),
                    count(transaction, limit, RunStatus.WAITING),
                    transaction.usage().total(UsageSlice.last(DAYS, transaction.nowMillis(), limit)),
                    transaction.whole(Backfill.USAGE_DAYS),
                    !VisibleProjects.within(transaction, limit).isEmpty(),
                    transaction.keys().anyOpen());
        });
    }

    private static int count(ReadTransaction transaction, ProjectLimit limit, RunStatus status) {
        return transaction.runs().count(new RunFilter(limit, Optional.of(status), ""), MOST_COUNTED);
    }
}
