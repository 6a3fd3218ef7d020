package dev.waybill.storage.member;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a member from the columns of {@link MemberSql#COLUMNS}, by position. */
public final class MemberMapper implements RowMapper<Member> {
    private static final Words<Role> ROLES = Words.of(Role.class);

    @Override
    public Member map(ResultSet row, StatementContext context) throws SQLException {
        return new Member(
                new MemberId(row.getLong(1)),
                row.getString(2),
                ROLES.parse(row.getString(3)),
                row.getLong(4),
                row.getString(5),
                row.getLong(6) != 0,
                row.getLong(7),
                row.getLong(8),
                row.getLong(9));
    }
}
