package dev.waybill.storage.audit;

import dev.waybill.workflow.audit.AuditEntry;
import dev.waybill.workflow.audit.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of the log as the verifier reads it, erasable columns and all.
 *
 * @param salt     empty once the origin was erased
 * @param textSalt empty where there is no text, or none any more
 */
@SuppressWarnings("ArrayRecordComponent") // read once and compared
record LoggedRow(AuditEntry entry, byte[] salt, Origin origin, byte[] textSalt, String text) {
    /** The columns of {@link AuditSql#LOG}, by position. */
    static LoggedRow read(ResultSet row) throws SQLException {
        return new LoggedRow(
                AuditRowMapper.entry(row),
                row.getBytes(12),
                new Origin(row.getString(13), row.getString(14)),
                row.getBytes(15),
                row.getString(16));
    }
}
