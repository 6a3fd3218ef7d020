package dev.waybill.server.console.account;

import dev.waybill.server.console.page.Moment;
import java.util.List;

/**
 * A person's own page.
 *
 * @param secondFactor whether one is on
 * @param codesLeft    backup codes that were not used yet
 * @param sessions     open now, the last used first
 * @param done         what was just done, in words of ours; empty for nothing
 * @param error        why it was not done; empty for nothing
 */
public record AccountPage(
        String name, boolean secondFactor, int codesLeft, List<Row> sessions, String done, String error) {
    /** A session. */
    public record Row(String id, boolean here, String address, String userAgent, Moment opened, Moment seen) {}
}
