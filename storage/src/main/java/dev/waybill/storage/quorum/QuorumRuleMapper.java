package dev.waybill.storage.quorum;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.quorum.QuorumRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a rule by position. */
public final class QuorumRuleMapper implements RowMapper<QuorumRule> {
    static final Words<CheckpointKind> KINDS = Words.of(CheckpointKind.class);

    @Override
    public QuorumRule map(ResultSet row, StatementContext context) throws SQLException {
        return new QuorumRule(new ProjectId(row.getLong(1)), KINDS.parse(row.getString(2)), row.getInt(3));
    }
}
