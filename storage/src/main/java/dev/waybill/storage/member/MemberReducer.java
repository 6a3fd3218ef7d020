package dev.waybill.storage.member;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.project.ProjectLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.RowReducer;
import org.jdbi.v3.core.result.RowView;

/** Reads members from the columns of {@link MemberSql#COLUMNS}, by position: a row for each project of a limit. */
public final class MemberReducer implements RowReducer<Map<Long, MemberReducer.Found>, Member> {
    private static final Words<Role> ROLES = Words.of(Role.class);

    /** A member and the projects that rows named so far: put together once, as every question of a page reads them. */
    record Found(Member member, List<ProjectId> projects) {
        Member whole() {
            return projects.isEmpty()
                    ? member
                    : member.limitedTo(new ProjectLimit.Only(projects), member.roleSinceMillis());
        }
    }

    @Override
    public Map<Long, Found> container() {
        return new LinkedHashMap<>();
    }

    @Override
    public void accumulate(Map<Long, Found> members, RowView row) {
        Found found = members.computeIfAbsent(
                row.getColumn(1, Long.class), id -> new Found(member(id, row), new ArrayList<>()));
        long project = row.getColumn(10, Long.class);
        if (project != 0 && found.member().limit().limits()) {
            found.projects().add(new ProjectId(project));
        }
    }

    @Override
    public Stream<Member> stream(Map<Long, Found> members) {
        return members.values().stream().map(Found::whole);
    }

    /** As the row tells it, which names one project at most. */
    private static Member member(long id, RowView row) {
        return new Member(
                new MemberId(id),
                row.getColumn(2, String.class),
                ROLES.parse(row.getColumn(3, String.class)),
                row.getColumn(4, Long.class) == 0 ? ProjectLimit.NONE : new ProjectLimit.Only(List.of()),
                row.getColumn(5, String.class),
                row.getColumn(6, Long.class) != 0,
                row.getColumn(7, Long.class),
                row.getColumn(8, Long.class),
                row.getColumn(9, Long.class));
    }
}
