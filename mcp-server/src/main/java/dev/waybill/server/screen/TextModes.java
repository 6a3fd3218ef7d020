package dev.waybill.server.screen;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.waybill.boundary.policy.Mode;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.workspace.TextMode;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The text mode of each workspace. Read anew when the workspace's data has changed; under load, where it changes all
 * the time, at most every {@link #FRESH}: that long a mode may hold after another was set.
 */
final class TextModes {
    static final Duration FRESH = Duration.ofMillis(100);
    private static final int MAX_REMEMBERED = 10_000;

    private final Ledger ledger;
    private final InstantSource clock;
    private final Cache<WorkspaceId, Known> known =
            Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();

    private record Known(Mode mode, long version, long atMillis) {}

    TextModes(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    Mode of(WorkspaceId workspace) {
        Known kept = known.getIfPresent(workspace);
        long version = ledger.version(workspace);
        long now = clock.millis();
        if (kept != null && (kept.version() == version || Math.abs(now - kept.atMillis()) < FRESH.toMillis())) {
            return kept.mode();
        }
        Mode mode = mode(ledger.read(workspace, ReadTransaction::policy).textMode());
        known.put(workspace, new Known(mode, version, now));
        return mode;
    }

    static Mode mode(TextMode mode) {
        return switch (mode) {
            case OPEN -> Mode.OPEN;
            case GUARDED -> Mode.GUARDED;
            case SEALED -> Mode.SEALED;
        };
    }
}
