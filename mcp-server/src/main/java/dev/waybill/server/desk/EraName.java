package dev.waybill.server.desk;

import java.util.Locale;

/** Which of the two eras served a call, for logs. */
public enum EraName {
    /** 2026-07-28: each request says all about itself. */
    MODERN,
    /** 2025-11-25 and earlier: sessions. */
    LEGACY;

    /** The name as logs show it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
