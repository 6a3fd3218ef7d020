package dev.waybill.guard.spool;

/** What a guard can report. Nothing here can hold a text that an agent wrote, but for a path. */
public enum ReportKind {
    /** A write that the manifest forbids. */
    VIOLATION("violation"),
    /** The agent's turn ended. */
    WAITING("waiting"),
    /** The guard is at work. */
    HEARD("heard"),
    /** How much the agent used so far. */
    COUNTERS("counters"),
    /** A file whose changes git was told not to see. */
    FLAGGED("flagged"),
    /** Reports that were not kept. */
    DROPPED("dropped");

    private final String text;

    ReportKind(String text) {
        this.text = text;
    }

    /** The word on the wire. */
    public String text() {
        return text;
    }

    /** The kind of a word; {@link #HEARD}, which claims nothing, for a word that is not known. */
    static ReportKind of(String text) {
        for (ReportKind kind : values()) {
            if (kind.text.equals(text)) {
                return kind;
            }
        }
        return HEARD;
    }
}
