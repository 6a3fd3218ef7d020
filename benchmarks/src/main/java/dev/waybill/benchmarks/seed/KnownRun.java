package dev.waybill.benchmarks.seed;

import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.Progress;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usage.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as the use cases left it, with all that belongs to it.
 *
 * @param events in order
 */
record KnownRun(Run run, List<Event> events, List<Checkpoint> checkpoints) {
    private static final int PAGE = 1000;
    /** A call can leave more than one event. */
    private static final int MOST_EVENTS = 3 * SeededAgent.LONGEST;

    /** All runs of a workspace; for one with few. */
    static List<KnownRun> all(ReadTransaction transaction) {
        Map<RunId, List<Checkpoint>> checkpoints = new HashMap<>();
        long before = Long.MAX_VALUE;
        for (List<Checkpoint> page = transaction.checkpoints().page(false, before, PAGE);
                !page.isEmpty();
                page = transaction.checkpoints().page(false, before, PAGE)) {
            page.forEach(checkpoint -> checkpoints
                    .computeIfAbsent(checkpoint.run(), first -> new ArrayList<>())
                    .add(checkpoint));
            before = page.getLast().id().value();
        }
        List<KnownRun> known = new ArrayList<>();
        before = Long.MAX_VALUE;
        for (List<Run> page = transaction.runs().page(before, PAGE);
                !page.isEmpty();
                page = transaction.runs().page(before, PAGE)) {
            for (Run run : page) {
                known.add(new KnownRun(
                        run,
                        transaction.events().page(run.id(), 0, MOST_EVENTS),
                        checkpoints.getOrDefault(run.id(), List.of())));
            }
            before = page.getLast().id().value();
        }
        return known;
    }

    /** What the run used in all. */
    Usage usage() {
        Run begun = new Run(
                run.id(),
                run.project(),
                run.key(),
                run.unit(),
                Progress.BEGUN,
                run.hold(),
                run.startedAtMillis(),
                run.startedAtMillis(),
                0);
        Usage usage = Usage.BEGUN.plus(Usage.between(begun, run));
        for (Event event : events) {
            if (event.detail().contains("\"exit_code\":")) {
                boolean passed = event.detail().contains("\"exit_code\":0,");
                usage = usage.plus(new Usage(Usage.NONE.runs(), Counters.ZERO, passed ? 1 : 0, passed ? 0 : 1, 0));
            }
        }
        return usage;
    }
}
