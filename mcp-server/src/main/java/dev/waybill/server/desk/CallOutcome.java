package dev.waybill.server.desk;

import java.util.Locale;

/** How a tool call ended. */
public enum CallOutcome {
    /** The tool answered. */
    DONE,
    /** The tool asked the user something first; the call goes on in a line of its own, with the answers or without. */
    ASKED,
    /** The tool, or the door before it, said no. */
    REFUSED,
    /** The client withdrew before the answer was there. */
    CANCELLED,
    /** A defect of ours. */
    FAILED;

    /** The name as logs and metrics show it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
