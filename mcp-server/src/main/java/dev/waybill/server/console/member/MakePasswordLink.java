package dev.waybill.server.console.member;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.usecase.RenewPassword;
import dev.waybill.workflow.usecase.ViewMembers;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code POST /w/{workspace}/members/{member}/password}: a one-time link for a new password, shown this once. */
public final class MakePasswordLink implements Action {
    private final RenewPassword passwords;
    private final ViewMembers members;
    private final Supplier<URI> address;

    /**
     * @param address of this server, as people and hosts reach it
     */
    public MakePasswordLink(RenewPassword passwords, ViewMembers members, Supplier<URI> address) {
        this.passwords = passwords;
        this.members = members;
        this.address = address;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<MemberId> id = MemberId.parse(visit.named("member"));
        return id.map(member -> page(visit, member)).orElseGet(Trouble::notFound);
    }

    private Answer page(Visit visit, MemberId member) {
        boolean alone = visit.form().text("second-factor").equals("ends");
        String name = members.limit(visit.administrator(), member).member().name();
        String secret = passwords.link(visit.administrator(), member, alone).reveal();
        return InvitedPage.shown(
                visit,
                name,
                address.get().resolve("/password/" + secret),
                "Whoever opens it first chooses the password. It works once, within 15 minutes, and is shown this once."
                        + (alone ? " With it, their second factor ends." : ""));
    }
}
