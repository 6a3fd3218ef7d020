package dev.waybill.storage.event;

import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventStore;
import dev.waybill.workflow.id.RunId;
import java.util.List;

/** The timelines of a workspace. */
public final class Events implements EventStore {
    private final Session session;
    private final EventSql sql;

    public Events(Session session) {
        this.session = session;
        this.sql = session.attach(EventSql.class);
    }

    @Override
    public List<Event> page(RunId run, long after, int limit) {
        return sql.page(session.workspace(), run.value(), after, limit);
    }

    @Override
    public List<Event> latest(RunId run, long before, int limit) {
        return sql.latest(session.workspace(), run.value(), before, limit);
    }

    @Override
    public List<Event> pageOfAll(long after, int limit) {
        return sql.pageOfAll(session.workspace(), after, limit);
    }
}
