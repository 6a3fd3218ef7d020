package dev.waybill.server.console.member;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.ManageMembers;

/** {@code POST /w/{workspace}/members/limit}: which projects a member, named by the form, may see. */
public final class LimitMember implements Action {
    private final ManageMembers members;
    private final ListMembers list;

    public LimitMember(ManageMembers members, ListMembers list) {
        this.members = members;
        this.list = list;
    }

    @Override
    public Answer answer(Visit visit) {
        try {
            members.limit(
                    visit.administrator(),
                    visit.form().raw("name"),
                    visit.form().text("project"));
        } catch (RefusedException refused) {
            return list.page(visit, 422, "", refused.refusal().message());
        }
        return Answer.redirect(visit.requirePlace().base() + "/members");
    }
}
