package dev.waybill.workflow.usecase;

import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows people runs: a page of them, one with its timeline, what came since. */
public final class ViewRuns {
    private final Ledger ledger;

    /**
     * Which runs.
     *
     * @param project slug of the only project; empty for all that the viewer may see
     */
    public record Query(String project, RunFilter filter, long before, int limit) {}

    public ViewRuns(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A page of runs, of those projects only that the viewer may see.
     *
     * @throws RefusedException {@code FORBIDDEN}; {@code NOT_FOUND} for a project that is not there or not theirs
     */
    public RunPage page(Administrator viewer, Query query) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_RUNS);
            List<Project> visible = VisibleProjects.of(transaction, viewer);
            RunFilter filter = new RunFilter(
                    VisibleProjects.narrowed(transaction, viewer, query.project(), visible),
                    query.filter().status(),
                    query.filter().ticketOrBranch(),
                    query.filter().violated());
            List<Run> found = transaction.runs().page(filter, query.before(), query.limit() + 1);
            List<Run> shown = found.subList(0, Math.min(found.size(), query.limit()));
            return new RunPage(
                    List.copyOf(shown),
                    slugs(transaction, shown),
                    visible,
                    found.size() > query.limit(),
                    transaction.nowMillis());
        });
    }

    /**
     * A run with a page of its timeline.
     *
     * @param before only events with a smaller sequence; {@code Long.MAX_VALUE} for the latest
     * @throws RefusedException {@code FORBIDDEN}; {@code NOT_FOUND}, the same for a run that is not there and for one of
     *     a project that the viewer may not see
     */
    public RunDetails show(Administrator viewer, RunId id, long before, int limit) {
        return ledger.read(viewer.workspace(), transaction -> {
            Run run = visible(transaction, viewer, id);
            List<Event> found = transaction.events().latest(id, before, limit + 1);
            return details(transaction, run, found, limit);
        });
    }

    /** A run's events above a sequence, in order, at most {@code limit}; refused as {@link #show} is. */
    public List<TimelineEntry> since(Administrator viewer, RunId id, long after, int limit) {
        return ledger.read(viewer.workspace(), transaction -> {
            visible(transaction, viewer, id);
            return entries(transaction, transaction.events().page(id, after, limit));
        });
    }

    /** A run with its events above a sequence, in order, at most {@code limit}; refused as {@link #show} is. */
    public RunDetails news(Administrator viewer, RunId id, long after, int limit) {
        return ledger.read(viewer.workspace(), transaction -> {
            Run run = visible(transaction, viewer, id);
            return details(transaction, run, transaction.events().page(id, after, limit + 1), limit);
        });
    }

    /** Nothing, where a viewer may see a run at this moment; refused as {@link #show} is. */
    public void require(Administrator viewer, RunId id) {
        ledger.read(viewer.workspace(), transaction -> visible(transaction, viewer, id));
    }

    private static RunDetails details(ReadTransaction transaction, Run run, List<Event> found, int limit) {
        return new RunDetails(
                run,
                slug(transaction, run.project()),
                transaction.keys().find(run.key()).map(PluginKey::name).orElse(""),
                entries(transaction, found.subList(0, Math.min(found.size(), limit))),
                found.size() > limit,
                transaction.checkpoints().open(run.id()),
                transaction.guards().watch(run.id()),
                transaction.nowMillis());
    }

    private static List<TimelineEntry> entries(ReadTransaction transaction, List<Event> events) {
        ActorNames names = new ActorNames(transaction);
        return events.stream().map(event -> TimelineEntry.of(event, names)).toList();
    }

    private static Run visible(ReadTransaction transaction, Administrator viewer, RunId id) {
        Authority.require(transaction, viewer, Permission.VIEW_RUNS);
        return transaction
                .runs()
                .find(id)
                .filter(run -> Authority.reachesProject(
                        transaction, viewer, run.project().value()))
                .orElseThrow(() -> new RefusedException(RefusalCode.NOT_FOUND, "no such run in this workspace"));
    }

    private static Map<ProjectId, String> slugs(ReadTransaction transaction, List<Run> runs) {
        Map<ProjectId, String> slugs = new HashMap<>();
        for (Run run : runs) {
            slugs.computeIfAbsent(run.project(), project -> slug(transaction, project));
        }
        return slugs;
    }

    /** What a project is called; its id once it is disconnected and has no name any more. */
    static String slug(ReadTransaction transaction, ProjectId id) {
        return transaction
                .projects()
                .find(id)
                .filter(Project::connected)
                .map(Project::slug)
                .orElse(id.text());
    }
}
