package dev.waybill.server.console.member;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.ManageMembers;
import java.util.Arrays;

/** {@code POST /w/{workspace}/members}: adds a member, and shows the link that lets them in. */
public final class AddMember implements Action {
    private final ManageMembers members;
    private final LetMemberIn link;
    private final ListMembers list;

    public AddMember(ManageMembers members, LetMemberIn link, ListMembers list) {
        this.members = members;
        this.link = link;
        this.list = list;
    }

    @Override
    public Answer answer(Visit visit) {
        String name = visit.form().text("name");
        try {
            Member added = members.addWithoutToken(
                    visit.administrator(),
                    PeoplesTexts.name(name),
                    role(visit.form().text("role")),
                    LimitForm.unambiguous(visit.form()));
            return link.page(visit, added.id(), added.name());
        } catch (RefusedException refused) {
            return list.page(visit, 422, name, refused.refusal().message());
        }
    }

    /** A role of the form; any other word is the one that may least. */
    static Role role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.text().equals(text))
                .findFirst()
                .orElse(Role.VIEWER);
    }
}
