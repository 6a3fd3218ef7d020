package dev.waybill.workflow.scope;

import java.util.Locale;

/** What a manifest says of a path. */
public enum Access {
    EDITABLE,
    READ_ONLY,
    EXCLUDED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The word as callers see it. */
    public String text() {
        return text;
    }
}
