package dev.waybill.storage.backfill;

import dev.waybill.storage.statement.Session;
import dev.waybill.storage.usage.UsageDays;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.usage.Usage;
import dev.waybill.workflow.usage.UsageSlice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds to the daily sums what the events up to the making of the table tell. Steps after it added their own, so each
 * event is counted once, whichever comes first. Counters stand in events as they were after them: what an event added is
 * that, less what its run had reached before.
 */
final class UsageFill implements Fill {
    /** Events and runs of a stretch: some milliseconds of the writer's time. */
    static final int ROWS = 500;

    private final int rows;

    UsageFill(int rows) {
        this.rows = rows;
    }

    private record Owner(long run, ProjectId project, KeyId key) {}

    private record Sum(long day, ProjectId project, KeyId key) {}

    @Override
    public Optional<Place> stretch(Session session, Place from) {
        Map<Sum, Usage> sums = new LinkedHashMap<>();
        Place place = from;
        Optional<Owner> owner = next(session, place);
        // A run is a row as well, so that those without events are no way round the limit.
        for (int left = rows; left > 0 && owner.isPresent(); owner = next(session, place)) {
            place = owner.get().run() == place.run()
                    ? place
                    : place.at(owner.get().run(), 0, Counters.ZERO);
            List<EarlierEvent> events = events(session, place, left);
            for (EarlierEvent event : events) {
                Counters is = place.reached().raisedTo(event.counters());
                sums.merge(
                        new Sum(
                                UsageSlice.day(event.atMillis()),
                                owner.get().project(),
                                owner.get().key()),
                        event.besides().plus(Usage.of(place.reached(), is)),
                        Usage::plus);
                place = place.at(place.run(), event.sequence(), is);
            }
            if (events.size() < left) {
                place = place.at(place.run() + 1, 0, Counters.ZERO);
            }
            left -= events.size() + 1;
        }
        keep(session, sums);
        return owner.isPresent() ? Optional.of(place) : Optional.empty();
    }

    private static Optional<Owner> next(Session session, Place place) {
        return session.kept(BackfillSql.RUN)
                .number(session.workspace())
                .number(place.run())
                .number(place.untilRun())
                .find(row -> new Owner(row.getLong(1), new ProjectId(row.getLong(2)), new KeyId(row.getLong(3))));
    }

    private static List<EarlierEvent> events(Session session, Place place, int limit) {
        return session.kept(BackfillSql.EVENTS)
                .number(session.workspace())
                .number(place.run())
                .number(place.sequence())
                .number(place.untilSequence())
                .number(limit)
                .list(EarlierEvent::read);
    }

    private static void keep(Session session, Map<Sum, Usage> sums) {
        UsageDays days = new UsageDays(session);
        sums.forEach((sum, usage) -> {
            if (!usage.nothing()) {
                days.add(sum.day(), sum.project(), sum.key(), usage);
            }
        });
    }
}
