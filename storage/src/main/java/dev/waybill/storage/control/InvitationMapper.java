package dev.waybill.storage.control;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.person.Invitation;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads an invitation. */
public final class InvitationMapper implements RowMapper<Invitation> {
    static final Words<Invitation.Purpose> PURPOSES = Words.of(Invitation.Purpose.class);

    @Override
    public Invitation map(ResultSet row, StatementContext context) throws SQLException {
        return new Invitation(
                new KeyHash(row.getString(1)),
                new WorkspaceId(row.getLong(2)),
                new MemberId(row.getLong(3)),
                row.getLong(4),
                row.getLong(5),
                PURPOSES.parse(row.getString(6)));
    }
}
