package dev.waybill.storage.key;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.key.EarlierText;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.PluginKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a key from the columns of {@link KeySql#COLUMNS}, by position. */
public final class KeyMapper implements RowMapper<PluginKey> {
    @Override
    public PluginKey map(ResultSet row, StatementContext context) throws SQLException {
        return read(row);
    }

    static PluginKey read(ResultSet row) throws SQLException {
        return new PluginKey(
                new KeyId(row.getLong(1)),
                row.getString(2),
                new KeyHash(row.getString(3)),
                new EarlierText(new KeyHash(row.getString(4)), row.getLong(5)),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11));
    }
}
