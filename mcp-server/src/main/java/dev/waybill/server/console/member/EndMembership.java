package dev.waybill.server.console.member;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.RemoveMember;

/** {@code POST /w/{workspace}/members/remove}: removes the member that the form names, and ends their keys. */
public final class EndMembership implements Action {
    private final RemoveMember members;
    private final ListMembers list;

    public EndMembership(RemoveMember members, ListMembers list) {
        this.members = members;
        this.list = list;
    }

    @Override
    public Answer answer(Visit visit) {
        try {
            members.remove(visit.administrator(), visit.form().raw("name"), true);
        } catch (RefusedException refused) {
            return list.page(visit, 422, "", refused.refusal().message());
        }
        return Answer.redirect(visit.requirePlace().base() + "/members");
    }
}
