package dev.waybill.server.console.account;

/**
 * A token's one appearance.
 *
 * @param workspace whose commands it signs
 * @param export    the line that puts it where commands look for it, without it
 */
public record TokenPage(String workspace, String token, String export) {
    @Override
    public String toString() {
        return "TokenPage[" + workspace + "]";
    }
}
