package dev.waybill.server.door;

import java.util.Locale;

/** By which way a message came in. */
public enum Transport {
    HTTP,
    STDIO;

    /** The name as logs and metrics show it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
