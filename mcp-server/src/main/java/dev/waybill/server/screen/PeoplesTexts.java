package dev.waybill.server.screen;

import dev.waybill.boundary.policy.Mode;
import dev.waybill.boundary.policy.Outcome;
import dev.waybill.boundary.policy.TextPolicy;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.TextMode;

/**
 * What people type on their way to being kept. A person may show another person a line of code, so bodies are not looked
 * for; secrets are replaced or refused all the same, and a sealed workspace takes no comment from anyone.
 */
public final class PeoplesTexts {
    private PeoplesTexts() {}

    /**
     * A comment as it may be kept.
     *
     * @param mode the workspace's
     * @throws RefusedException {@code TEXT_REFUSED} where the workspace is sealed
     */
    public static String comment(TextMode mode, String text) {
        return taken(mode == TextMode.SEALED ? Mode.SEALED : Mode.OPEN, TextField.COMMENT, text);
    }

    /**
     * A name, which is kept as it is or not at all.
     *
     * @throws RefusedException {@code TEXT_REFUSED} for one with a secret or personal data in it
     */
    public static String name(String name) {
        return taken(Mode.OPEN, TextField.NAME, name);
    }

    /**
     * A pattern of a manifest, likewise: rewritten it would permit something else.
     *
     * @throws RefusedException {@code TEXT_REFUSED}
     */
    public static String pattern(String pattern) {
        return taken(Mode.OPEN, TextField.PATTERN, pattern);
    }

    private static String taken(Mode mode, TextField field, String text) {
        return switch (TextPolicy.standard().decide(mode, field.kind(), field.cap(), text)) {
            case Outcome.Accepted accepted -> accepted.text();
            case Outcome.Refused refused ->
                throw new RefusedException(RefusalCode.TEXT_REFUSED, Sentences.of(field, field.text(), refused));
        };
    }
}
