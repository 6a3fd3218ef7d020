package dev.waybill.server.install;

/** A program that Waybill can be written into. */
public enum Host {
    CLAUDE_CODE("claude-code", "Claude Code", "${WAYBILL_KEY}", "${WAYBILL_KEY:-}"),
    CURSOR("cursor", "Cursor", "${env:WAYBILL_KEY}", "${env:WAYBILL_KEY}");

    private final String text;
    private final String title;
    private final String keyReference;
    private final String optionalKeyReference;

    Host(String text, String title, String keyReference, String optionalKeyReference) {
        this.text = text;
        this.title = title;
        this.keyReference = keyReference;
        this.optionalKeyReference = optionalKeyReference;
    }

    /** The host as the command line names it. */
    public String text() {
        return text;
    }

    /** The host as people call it. */
    public String title() {
        return title;
    }

    /** How this host's files refer to the variable that holds the key. */
    String keyReference() {
        return keyReference;
    }

    /** The same where the variable may be missing: Claude Code leaves an unset variable as it is written. */
    String optionalKeyReference() {
        return optionalKeyReference;
    }
}
