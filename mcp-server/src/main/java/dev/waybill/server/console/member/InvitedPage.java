package dev.waybill.server.console.member;

import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import java.net.URI;

/**
 * A link's one appearance.
 *
 * @param link  the whole address
 * @param words what to know of it
 */
public record InvitedPage(String base, String name, String link, String words) {
    /** Shows a link to a member of the visitor's workspace. */
    static Answer shown(Visit visit, String name, URI link, String words) {
        return Answer.page(
                "member/invited",
                "One-time link",
                new InvitedPage(visit.requirePlace().base() + "/members", name, link.toString(), words));
    }

    @Override
    public String toString() {
        return "InvitedPage[" + name + "]";
    }
}
