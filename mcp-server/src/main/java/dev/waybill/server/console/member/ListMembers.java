package dev.waybill.server.console.member;

import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.usecase.ViewMembers;
import java.util.stream.Collectors;

/** {@code GET /w/{workspace}/members}. */
public final class ListMembers implements Action {
    /** Projects of a limit that the table names. */
    private static final int NAMED = 3;

    private final ViewMembers members;

    public ListMembers(ViewMembers members) {
        this.members = members;
    }

    @Override
    public Answer answer(Visit visit) {
        return page(visit, 200, "", "");
    }

    /** A limit in few words: a table has no room for a hundred names. */
    private static String reach(ViewMembers.MemberLine line) {
        if (!line.member().limit().limits()) {
            return "all";
        }
        int more = line.projects().size() - NAMED;
        String named = line.projects().stream().limit(NAMED).collect(Collectors.joining(", "));
        return more > 0 ? named + " and " + more + " more" : named;
    }

    /** The page as it stands now. */
    Answer page(Visit visit, int status, String typed, String error) {
        ViewMembers.MemberList list = members.list(visit.administrator());
        return Answer.page(
                status,
                "member/list",
                "Members",
                new MemberListPage(
                        visit.requirePlace().base() + "/members",
                        list.members().stream()
                                .map(line -> new MemberListPage.Row(
                                        line.member().id().text(),
                                        line.member().name(),
                                        line.member().role().text(),
                                        reach(line),
                                        line.enters(),
                                        line.reached(),
                                        line.self(),
                                        Moment.of(line.member().addedAtMillis(), list.nowMillis())))
                                .toList(),
                        list.roles().stream().map(Role::text).toList(),
                        list.projects().stream().map(Project::slug).toList(),
                        typed,
                        error));
    }
}
