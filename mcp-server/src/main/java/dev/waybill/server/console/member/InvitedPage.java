package dev.waybill.server.console.member;

/**
 * A link's one appearance.
 *
 * @param link the whole address
 */
public record InvitedPage(String base, String name, String link) {
    @Override
    public String toString() {
        return "InvitedPage[" + name + "]";
    }
}
