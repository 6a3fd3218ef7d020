package dev.waybill.server.console.member;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.usecase.ViewMembers;
import java.util.Optional;

/** {@code GET /w/{workspace}/members/{member}/limit}: the projects of a member, to be ticked. */
public final class ShowLimit implements Action {
    private final ViewMembers members;

    public ShowLimit(ViewMembers members) {
        this.members = members;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<MemberId> id = MemberId.parse(visit.named("member"));
        return id.map(member -> page(visit, member, 200, "")).orElseGet(Trouble::notFound);
    }

    /** The page as it stands now. */
    Answer page(Visit visit, MemberId id, int status, String error) {
        ViewMembers.MemberLimit limit = members.limit(visit.administrator(), id);
        return Answer.page(
                status,
                "member/limit",
                "Projects of a member",
                new LimitPage(
                        visit.requirePlace().base() + "/members",
                        id.text(),
                        limit.member().name(),
                        limit.member().limit().limits(),
                        limit.projects().stream().map(Project::slug).toList(),
                        limit.chosen(),
                        error));
    }
}
