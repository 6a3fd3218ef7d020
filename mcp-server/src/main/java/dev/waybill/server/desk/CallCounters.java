package dev.waybill.server.desk;

import dev.waybill.server.feature.ServedCatalogue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts tool calls since the start, by tool and outcome: both closed lists, so no caller can add a label. */
public final class CallCounters {
    private final Map<String, Map<CallOutcome, LongAdder>> byTool = new TreeMap<>();

    /** Counters for the tools of a catalogue. */
    public CallCounters(ServedCatalogue catalogue) {
        for (String tool : catalogue.texts().tools().names()) {
            Map<CallOutcome, LongAdder> byOutcome = new EnumMap<>(CallOutcome.class);
            for (CallOutcome outcome : CallOutcome.values()) {
                byOutcome.put(outcome, new LongAdder());
            }
            byTool.put(tool, byOutcome);
        }
    }

    void count(String tool, CallOutcome outcome) {
        Map<CallOutcome, LongAdder> byOutcome = byTool.get(tool);
        LongAdder counter = byOutcome == null ? null : byOutcome.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }

    /** One count. */
    public record Count(String tool, CallOutcome outcome, long calls) {}

    /** Every count, in a fixed order, the zeros among them. */
    public List<Count> counts() {
        return byTool.entrySet().stream()
                .flatMap(tool -> tool.getValue().entrySet().stream()
                        .map(outcome -> new Count(
                                tool.getKey(),
                                outcome.getKey(),
                                outcome.getValue().sum())))
                .toList();
    }
}
