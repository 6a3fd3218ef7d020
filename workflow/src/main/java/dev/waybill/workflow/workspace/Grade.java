package dev.waybill.workflow.workspace;

import java.util.Locale;

/** Whether the agent could have edited the data itself. Order matters: the first is the weakest. */
public enum Grade {
    /** The agent runs as the user that owns the data folder: roles and separation of duties are advisory. */
    LOCAL,
    /** The server runs as another user of the system or on another host. */
    SERVED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The grade as callers see it. */
    public String text() {
        return text;
    }

    /** What holds for something that both had a hand in. */
    public Grade weaker(Grade other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
