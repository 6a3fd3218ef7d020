package dev.waybill.server.console.member;

/**
 * A link's one appearance.
 *
 * @param link  the whole address
 * @param words what to know of it
 */
public record InvitedPage(String base, String name, String link, String words) {
    @Override
    public String toString() {
        return "InvitedPage[" + name + "]";
    }
}
