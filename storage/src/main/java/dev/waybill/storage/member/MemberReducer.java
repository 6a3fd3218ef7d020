package dev.waybill.storage.member;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.project.ProjectLimit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.LinkedHashMapRowReducer;
import org.jdbi.v3.core.result.RowView;

/** Reads members from the columns of {@link MemberSql#COLUMNS}, by position: a row for each project of a limit. */
public final class MemberReducer implements LinkedHashMapRowReducer<Long, Member> {
    private static final Words<Role> ROLES = Words.of(Role.class);

    @Override
    public void accumulate(Map<Long, Member> members, RowView row) {
        members.merge(row.getColumn(1, Long.class), member(row), MemberReducer::together);
    }

    private static Member member(RowView row) {
        return new Member(
                new MemberId(row.getColumn(1, Long.class)),
                row.getColumn(2, String.class),
                ROLES.parse(row.getColumn(3, String.class)),
                row.getColumn(4, Long.class) == 0 ? ProjectLimit.NONE : limit(row.getColumn(10, Long.class)),
                row.getColumn(5, String.class),
                row.getColumn(6, Long.class) != 0,
                row.getColumn(7, Long.class),
                row.getColumn(8, Long.class),
                row.getColumn(9, Long.class));
    }

    private static ProjectLimit limit(long project) {
        return new ProjectLimit.Only(project == 0 ? List.of() : List.of(new ProjectId(project)));
    }

    private static Member together(Member first, Member next) {
        ProjectLimit both =
                new ProjectLimit.Only(Stream.concat(named(first), named(next)).toList());
        return first.limitedTo(both, first.roleSinceMillis());
    }

    private static Stream<ProjectId> named(Member member) {
        return switch (member.limit()) {
            case ProjectLimit.All all -> Stream.of();
            case ProjectLimit.Only only -> only.projects().stream();
        };
    }
}
