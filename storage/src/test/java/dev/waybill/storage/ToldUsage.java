package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.usage.Usage;
import dev.waybill.workflow.usage.UsageBy;
import dev.waybill.workflow.usage.UsageSlice;
import dev.waybill.workflow.usage.UsageSum;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a reader of the timelines adds up, event by event: sums by day, by project and by key. */
record ToldUsage(Map<Long, Usage> days, Map<Long, Usage> projects, Map<Long, Usage> keys) {
    private static final UsageSlice ALL = new UsageSlice(0, 99_999, ProjectLimit.NONE);
    private static final int MOST = 100_000;

    private Map<Long, Usage> by(UsageBy by) {
        return switch (by) {
            case DAY -> days;
            case PROJECT -> projects;
            case KEY -> keys;
        };
    }

    /** Holds the kept sums against these. */
    void assertKept(MixedHistory history) {
        for (UsageBy by : UsageBy.values()) {
            Map<Long, Usage> kept = history
                    .read(transaction -> transaction.usage().sums(ALL, by, MOST))
                    .stream()
                    .collect(Collectors.toMap(UsageSum::of, UsageSum::usage));
            assertEquals(by(by), kept, by.toString());
        }
        Usage all = days.values().stream().reduce(Usage.NONE, Usage::plus);
        assertEquals(all, history.read(transaction -> transaction.usage().total(ALL)));
        assertTrue(
                all.runs().completed() > 0
                        && all.runs().failed() > 0
                        && all.runs().cancelled() > 0
                        && all.buildsPassed() > 0
                        && all.buildsFailed() > 0
                        && all.violations() > 0
                        && all.counters().costUsdMicros() > 0,
                "a mixed history: " + all);
    }

    static ToldUsage by(MixedHistory history) {
        ToldUsage sums = new ToldUsage(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        Map<Long, Counters> reached = new HashMap<>();
        for (Event event : history.read(transaction -> transaction.events().pageOfAll(0, MOST))) {
            Usage usage = told(event, reached);
            if (!usage.nothing()) {
                var run = history.read(
                        transaction -> transaction.runs().find(event.run()).orElseThrow());
                sums.days().merge(UsageSlice.day(event.atMillis()), usage, Usage::plus);
                sums.projects().merge(run.project().value(), usage, Usage::plus);
                sums.keys().merge(run.key().value(), usage, Usage::plus);
            }
        }
        return sums;
    }

    private static Usage told(Event event, Map<Long, Counters> reached) {
        Counters was = reached.getOrDefault(event.run().value(), Counters.ZERO);
        Counters is = was.raisedTo(new Counters(
                number(event, "iterations"),
                number(event, "tokens_in"),
                number(event, "tokens_out"),
                number(event, "cost_usd_micros")));
        reached.put(event.run().value(), is);
        boolean built = event.detail().contains("\"exit_code\"");
        boolean passed = built && number(event, "exit_code") == 0;
        long violations = event.type().text().startsWith("violation_") ? number(event, "paths") : 0;
        return new Usage(
                switch (event.type()) {
                    case RUN_STARTED -> new Usage.Runs(1, 0, 0, 0);
                    case RUN_COMPLETED -> new Usage.Runs(0, 1, 0, 0);
                    case RUN_FAILED -> new Usage.Runs(0, 0, 1, 0);
                    case RUN_CANCELLED -> new Usage.Runs(0, 0, 0, 1);
                    default -> new Usage.Runs(0, 0, 0, 0);
                },
                new Counters(
                        is.iterations() - was.iterations(),
                        is.tokensIn() - was.tokensIn(),
                        is.tokensOut() - was.tokensOut(),
                        is.costUsdMicros() - was.costUsdMicros()),
                passed ? 1 : 0,
                built && !passed ? 1 : 0,
                violations);
    }

    /** A number of the server's own JSON; 0 where it is not said. */
    private static long number(Event event, String name) {
        String before = "\"" + name + "\":";
        int at = event.detail().indexOf(before);
        if (at < 0) {
            return 0;
        }
        String rest = event.detail().substring(at + before.length());
        return Long.parseLong(rest.chars()
                .takeWhile(one -> one == '-' || (one >= '0' && one <= '9'))
                .mapToObj(Character::toString)
                .collect(Collectors.joining()));
    }
}
