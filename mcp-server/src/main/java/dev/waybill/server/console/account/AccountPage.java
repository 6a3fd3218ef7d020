package dev.waybill.server.console.account;

import dev.waybill.server.console.page.Moment;
import java.util.List;

/**
 * A person's own page.
 *
 * @param secondFactor whether one is on
 * @param codesLeft    backup codes that were not used yet
 * @param tokens       the workspaces that the person is in
 * @param sessions     open now, the last used first
 * @param done         what was just done, in words of ours; empty for nothing
 * @param error        why it was not done; empty for nothing
 */
public record AccountPage(
        String name,
        boolean secondFactor,
        int codesLeft,
        List<Token> tokens,
        List<Row> sessions,
        String done,
        String error) {
    /**
     * A workspace in which the person may sign commands.
     *
     * @param made whether there is a token
     */
    public record Token(String workspace, boolean made) {}

    /** A session. */
    public record Row(String id, boolean here, String address, String userAgent, Moment opened, Moment seen) {}
}
