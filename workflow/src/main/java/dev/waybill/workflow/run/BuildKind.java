package dev.waybill.workflow.run;

import java.util.Locale;

/** What was run. */
public enum BuildKind {
    BUILD,
    TEST,
    LINT,
    TYPECHECK,
    SCAN,
    DEPLOY;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The kind as callers see it. */
    public String text() {
        return text;
    }
}
