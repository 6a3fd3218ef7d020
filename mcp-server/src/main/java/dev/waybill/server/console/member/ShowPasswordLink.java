package dev.waybill.server.console.member;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.usecase.ViewMembers;

/** {@code GET /w/{workspace}/members/{member}/password}: what a link for a new password does, before it is made. */
public final class ShowPasswordLink implements Action {
    private final ViewMembers members;

    public ShowPasswordLink(ViewMembers members) {
        this.members = members;
    }

    @Override
    public Answer answer(Visit visit) {
        return MemberId.parse(visit.named("member"))
                .map(id -> Answer.page(
                        "member/password",
                        "New password",
                        new PasswordLinkPage(
                                visit.requirePlace().base() + "/members",
                                id.text(),
                                members.limit(visit.administrator(), id)
                                        .member()
                                        .name())))
                .orElseGet(Trouble::notFound);
    }
}
