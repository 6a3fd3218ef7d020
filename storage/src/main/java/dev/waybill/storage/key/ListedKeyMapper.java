package dev.waybill.storage.key;

import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.key.KeyUse;
import dev.waybill.workflow.key.ListedKey;
import dev.waybill.workflow.key.PluginKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a line of a list: the columns of {@link KeySql#COLUMNS}, then names and use. */
public final class ListedKeyMapper implements RowMapper<ListedKey> {
    @Override
    public ListedKey map(ResultSet row, StatementContext context) throws SQLException {
        PluginKey key = KeyMapper.read(row);
        return new ListedKey(
                key,
                row.getString(12),
                project(key, row.getString(13)),
                new KeyUse(row.getLong(14), row.getString(15), row.getString(16)));
    }

    private static String project(PluginKey key, String slug) {
        return key.project() == 0 || !slug.isEmpty() ? slug : new ProjectId(key.project()).text();
    }
}
