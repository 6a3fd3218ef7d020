package dev.waybill.server.console.member;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.ManageMembers;
import java.util.Optional;

/** {@code POST /w/{workspace}/members/{member}/limit}: which projects a member may see. */
public final class LimitMember implements Action {
    private final ManageMembers members;
    private final ShowLimit page;

    public LimitMember(ManageMembers members, ShowLimit page) {
        this.members = members;
        this.page = page;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<MemberId> id = MemberId.parse(visit.named("member"));
        return id.map(member -> limit(visit, member)).orElseGet(Trouble::notFound);
    }

    private Answer limit(Visit visit, MemberId member) {
        try {
            members.limit(visit.administrator(), member, LimitForm.choice(visit.form()));
        } catch (RefusedException refused) {
            if (refused.refusal().code() == RefusalCode.INVALID_ARGUMENT) {
                return page.page(visit, member, 422, refused.refusal().message());
            }
            throw refused;
        }
        return Answer.redirect(visit.requirePlace().base() + "/members");
    }
}
