package dev.waybill.catalog.tool;

import java.util.Locale;

/** What kind of check a build report is about. */
public enum BuildKind {
    BUILD,
    TEST,
    LINT,
    TYPECHECK,
    SCAN,
    DEPLOY;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The kind as agents write it. */
    public String text() {
        return text;
    }
}
