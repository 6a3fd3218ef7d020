package dev.waybill.server.cli.key;

import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.key.EarlierText;
import dev.waybill.workflow.key.ListedKey;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.usecase.ManageKeys;
import dev.waybill.workflow.workspace.Workspace;

/** What is shown of a plugin key. */
final class KeyFacts {
    private KeyFacts() {}

    /** A key that was just made, with its text: exactly the five values that scripts read. */
    static Facts made(ManageKeys.NewKey made, Workspace workspace) {
        return new Facts()
                .text("id", made.key().id().text())
                .text("name", made.key().name())
                .text("workspace", workspace.slug())
                .text("key", made.text().reveal())
                .text("sha256", made.key().hash().hex());
    }

    static Facts row(ListedKey line, long nowMillis) {
        PluginKey key = line.key();
        EarlierText earlier = key.earlier();
        return new Facts()
                .text("id", key.id().text())
                .text("name", key.name())
                .text("state", state(key, nowMillis))
                .text("owner", line.owner())
                .text("project", line.project())
                .text("host", (line.use().hostName() + " " + line.use().hostVersion()).strip())
                .moment("used_at", line.use().atMillis())
                .moment("created_at", key.createdAtMillis())
                .moment("expires_at", key.expiresAtMillis())
                .moment("earlier_text_until", earlier.valid(nowMillis) ? earlier.untilMillis() : 0)
                .moment("revoked_at", key.revokedAtMillis());
    }

    private static String state(PluginKey key, long nowMillis) {
        if (key.revokedAtMillis() != 0) {
            return "revoked";
        }
        return key.valid(nowMillis) ? "valid" : "expired";
    }
}
