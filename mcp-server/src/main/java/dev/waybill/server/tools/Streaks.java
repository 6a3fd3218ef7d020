package dev.waybill.server.tools;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.waybill.catalog.bind.Problem;
import dev.waybill.catalog.bind.RefusalStreak;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.workflow.id.KeyId;
import java.util.Optional;

/** The last refusals of each key, as many keys as were lately refused: what is forgotten only begins to count anew. */
final class Streaks {
    private static final int MAX_KEYS = 10_000;

    private final Cache<KeyId, RefusalStreak> streaks =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).build();

    /** Counts a refusal; the sentence to add to its message, where it is the third of its kind. */
    Optional<String> refused(KeyId key, Tool tool, Problem problem) {
        return streaks.asMap()
                .merge(
                        key,
                        RefusalStreak.NONE.refused(tool, problem.field()),
                        (kept, first) -> kept.refused(tool, problem.field()))
                .advice(problem.mayOmit());
    }

    /** Ends the streak of a tool whose call was taken. */
    void taken(KeyId key, Tool tool) {
        streaks.asMap().computeIfPresent(key, (same, kept) -> {
            RefusalStreak left = kept.taken(tool);
            return left.equals(RefusalStreak.NONE) ? null : left;
        });
    }
}
