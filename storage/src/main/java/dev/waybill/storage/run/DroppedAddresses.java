package dev.waybill.storage.run;

import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.run.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses of pull requests that are to be forgotten. From the commit that drops a project's, nobody is given one;
 * they leave the disk a stretch of runs at a time, as calls among others, because a project may have a million. Where it
 * stands is kept in the transaction of each stretch: after a crash the next one goes on.
 */
public final class DroppedAddresses {
    /** Runs of a stretch: some milliseconds of the writer's time. */
    private static final int RUNS = 500;

    private final Session session;
    private final int runs;

    private record Place(long project, long run) {}

    public DroppedAddresses(Session session) {
        this(session, RUNS);
    }

    /** With stretches of so many runs. */
    public DroppedAddresses(Session session, int runs) {
        this.session = session;
        this.runs = runs;
    }

    /** Begins to forget those of a project, which gets no more of them, and does the first stretch. */
    void drop(ProjectId project) {
        goOn(new Place(project.value(), Long.MIN_VALUE));
    }

    /** Does one stretch; returns false when nothing is left. */
    public boolean stretch() {
        session.requireWritable();
        next().ifPresent(this::goOn);
        return !none();
    }

    /** Whether all that were dropped have left the disk. */
    public boolean none() {
        return next().isEmpty();
    }

    /** A run as it is to be seen. */
    Run shown(Run run) {
        return has(run) && dropped(run.project().value()) ? without(run) : run;
    }

    /** Runs as they are to be seen. */
    List<Run> shown(List<Run> found) {
        Map<Long, Boolean> dropped = new HashMap<>();
        return found.stream()
                .map(run ->
                        has(run) && dropped.computeIfAbsent(run.project().value(), this::dropped) ? without(run) : run)
                .toList();
    }

    private static boolean has(Run run) {
        return !run.progress().prUrl().isEmpty();
    }

    private static Run without(Run run) {
        return run.progressed(run.progress().withoutPullRequest(), run.updatedAtMillis());
    }

    private boolean dropped(long project) {
        return session.kept(AddressSql.HAS)
                .number(session.workspace())
                .number(project)
                .find(row -> true)
                .orElse(false);
    }

    private Optional<Place> next() {
        return session.kept(AddressSql.FIRST)
                .number(session.workspace())
                .find(row -> new Place(row.getLong(1), row.getLong(2)));
    }

    private void goOn(Place place) {
        Optional<Long> end = session.kept(AddressSql.NEXT)
                .number(session.workspace())
                .number(place.project())
                .number(place.run())
                .number(runs)
                .find(row -> row.getLong(1));
        session.kept(AddressSql.ERASE)
                .number(session.workspace())
                .number(place.project())
                .number(place.run())
                .number(end.orElse(Long.MAX_VALUE))
                .update();
        end.ifPresentOrElse(
                run -> session.kept(AddressSql.INSERT)
                        .number(session.workspace())
                        .number(place.project())
                        .number(run)
                        .update(),
                () -> session.kept(AddressSql.DELETE)
                        .number(session.workspace())
                        .number(place.project())
                        .update());
    }
}
