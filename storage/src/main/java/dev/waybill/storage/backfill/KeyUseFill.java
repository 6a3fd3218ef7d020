package dev.waybill.storage.backfill;

import dev.waybill.storage.key.KeySql;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.key.KeyUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes from runs when their keys were last seen at work; a use that was kept since then and is later stays. */
final class KeyUseFill implements Fill {
    /** Runs of a stretch: some milliseconds of the writer's time. */
    static final int RUNS = 1_000;

    private final int runs;

    KeyUseFill(int runs) {
        this.runs = runs;
    }

    private record Seen(long run, long key, KeyUse use) {}

    @Override
    public Optional<Place> stretch(Session session, Place from) {
        List<Seen> next = session.kept(BackfillSql.RUNS)
                .number(session.workspace())
                .number(from.run())
                .number(from.untilRun())
                .number(runs)
                .list(row -> new Seen(
                        row.getLong(1),
                        row.getLong(2),
                        new KeyUse(row.getLong(3), row.getString(4), row.getString(5))));
        Map<Long, KeyUse> last = new HashMap<>();
        for (Seen seen : next) {
            last.merge(seen.key(), seen.use(), (one, other) -> other.atMillis() > one.atMillis() ? other : one);
        }
        last.forEach((key, use) -> session.kept(KeySql.USED_EARLIER)
                .number(session.workspace())
                .number(key)
                .number(use.atMillis())
                .text(use.hostName())
                .text(use.hostVersion())
                .update());
        return next.size() < runs
                ? Optional.empty()
                : Optional.of(from.at(next.getLast().run() + 1, 0, from.reached()));
    }
}
