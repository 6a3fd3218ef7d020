package dev.waybill.server.cli.server;

import dev.waybill.server.cli.command.Parts;
import dev.waybill.server.cli.command.Surroundings;
import dev.waybill.server.config.Settings;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;

/** One agent's session on stdin and stdout, with the key that its host gave in a variable. */
public final class StdioSession {
    private static final String VARIABLE = "WAYBILL_KEY";
    /** How a host's file refers to a variable; hosts leave it as it is where the variable is not set. */
    private static final String UNSET_REFERENCE = "${";

    private final Surroundings surroundings;
    private final Parts parts;

    public StdioSession(Surroundings surroundings, Parts parts) {
        this.surroundings = surroundings;
        this.parts = parts;
    }

    /**
     * Serves until stdin ends and all is answered.
     *
     * @throws RefusedException {@code UNAUTHENTICATED} for a variable that holds no key
     */
    public void serve(Settings settings) throws InterruptedException {
        parts.doors().stdio(settings, key(), surroundings.in(), surroundings.out());
    }

    /** The key; empty where none was given. A typing error ends the process, where the host shows it. */
    private String key() {
        String text = surroundings.variable(VARIABLE).strip();
        if (text.isEmpty() || text.startsWith(UNSET_REFERENCE)) {
            return "";
        }
        return KeyText.parse(KeyText.Kind.PLUGIN, text)
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.UNAUTHENTICATED,
                        VARIABLE + " holds no plugin key, or it was mistyped: a key is 'wbk_' and 49 letters and"
                                + " digits. Copy it again, or unset the variable to use the local workspace"))
                .reveal();
    }
}
