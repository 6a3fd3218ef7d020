package dev.waybill.server.console.member;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.usecase.InviteMember;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code POST /w/{workspace}/members/{member}/link}: a new one-time link for a member, shown this once. */
public final class LetMemberIn implements Action {
    private final InviteMember invitations;
    private final Supplier<URI> address;

    /**
     * @param address of this server, as people and hosts reach it
     */
    public LetMemberIn(InviteMember invitations, Supplier<URI> address) {
        this.invitations = invitations;
        this.address = address;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<MemberId> id = MemberId.parse(visit.named("member"));
        return id.map(member -> page(visit, member, visit.form().text("name"))).orElseGet(Trouble::notFound);
    }

    Answer page(Visit visit, MemberId member, String name) {
        String secret = invitations.invite(visit.administrator(), member).reveal();
        return InvitedPage.shown(
                visit,
                name,
                address.get().resolve("/welcome/" + secret),
                "Whoever opens it first is in. It works once, within 24 hours, and is shown this once.");
    }
}
