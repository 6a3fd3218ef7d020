package dev.waybill.server.console.member;

import dev.waybill.server.console.page.Moment;
import java.util.List;

/**
 * The members, and the form that adds one.
 *
 * @param roles    that the viewer may give
 * @param projects to which a new member may be limited
 * @param typed    the name that was typed before; empty at first
 * @param error    why it did not work; empty at first
 */
public record MemberListPage(
        String base, List<Row> rows, List<String> roles, List<String> projects, String typed, String error) {
    /**
     * A member.
     *
     * @param reach which projects they may see, in few words
     */
    public record Row(
            String id,
            String name,
            String role,
            String reach,
            boolean enters,
            boolean reached,
            boolean self,
            Moment added) {}
}
