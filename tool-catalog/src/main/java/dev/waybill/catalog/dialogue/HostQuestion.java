package dev.waybill.catalog.dialogue;

import dev.waybill.workflow.cap.Caps;
import java.util.Locale;

/** What a host is asked about a checkpoint that waits. Whatever it answers, the checkpoint stays as it is. */
public enum HostQuestion {
    /** To open the checkpoint's page. */
    PAGE("A checkpoint of this run waits for a person. Its page shows what is asked; a signed-in member decides there."
            + " Opening it decides nothing."),
    /** To fill in {@link #FORM}, where the host can't open pages. */
    COMMENT("A checkpoint of this run waits for a signed-in member, who decides in Waybill. You may add a comment for"
            + " them. It decides nothing.");

    /** The one field of the form. */
    public static final String FIELD = "comment";

    /** A flat JSON Schema on one line (2026-07-28, client/elicitation, "Requested Schema"). */
    public static final String FORM = "{\"type\":\"object\",\"properties\":{\"" + FIELD + "\":{\"type\":\"string\","
            + "\"title\":\"Comment\",\"description\":\"For whoever decides, at most " + Caps.COMMENT + " characters.\","
            + "\"maxLength\":" + Caps.COMMENT + "}}}";

    private final String message;

    HostQuestion(String message) {
        this.message = message;
    }

    /** The question's key among others of the same call. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the user reads; a constant. */
    public String message() {
        return message;
    }
}
