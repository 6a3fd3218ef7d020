package dev.waybill.storage.event;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.ActorKind;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads an event from the columns of {@link EventSql#COLUMNS}, by position. */
public final class EventMapper implements RowMapper<Event> {
    private static final Words<EventType> TYPES = Words.of(EventType.class);
    private static final Words<ActorKind> ACTORS = Words.of(ActorKind.class);

    @Override
    public Event map(ResultSet row, StatementContext context) throws SQLException {
        return new Event(
                new RunId(row.getLong(1)),
                row.getLong(2),
                row.getLong(3),
                TYPES.parse(row.getString(4)),
                new Actor(ACTORS.parse(row.getString(5)), row.getLong(6)),
                row.getString(7),
                row.getString(8));
    }
}
