package dev.waybill.storage.audit;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.ActorKind;
import dev.waybill.workflow.audit.AuditEntry;
import dev.waybill.workflow.audit.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A row of the log as the verifier reads it, with the event that it vouches for.
 *
 * @param run    0 where the entry is no event's
 * @param target as the column holds it, which for an event must be empty
 * @param salt   empty once the origin was erased
 * @param event  empty where the entry is no event's, or its row is gone
 */
@SuppressWarnings("ArrayRecordComponent") // read once and compared
record LoggedRow(AuditEntry entry, long run, String target, byte[] salt, Origin origin, Optional<LoggedEvent> event) {
    private static final Words<ActorKind> ACTORS = Words.of(ActorKind.class);
    private static final int FIRST_OF_EVENT = 15;

    /** The columns of {@link AuditSql#LOG}, by position. */
    static LoggedRow read(ResultSet row) throws SQLException {
        return new LoggedRow(
                AuditRowMapper.entry(row),
                row.getLong(6),
                row.getString(7),
                row.getBytes(12),
                new Origin(row.getString(13), row.getString(14)),
                event(row));
    }

    private static Optional<LoggedEvent> event(ResultSet row) throws SQLException {
        String type = row.getString(FIRST_OF_EVENT);
        if (type == null) {
            return Optional.empty();
        }
        return Optional.of(new LoggedEvent(
                row.getLong(FIRST_OF_EVENT + 1),
                type,
                new Actor(ACTORS.parse(row.getString(FIRST_OF_EVENT + 2)), row.getLong(FIRST_OF_EVENT + 3)),
                row.getString(FIRST_OF_EVENT + 4),
                row.getString(FIRST_OF_EVENT + 5),
                row.getBytes(FIRST_OF_EVENT + 6),
                row.getBytes(FIRST_OF_EVENT + 7)));
    }
}
