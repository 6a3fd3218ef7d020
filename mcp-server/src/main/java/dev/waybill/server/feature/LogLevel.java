package dev.waybill.server.feature;

import java.util.Locale;
import java.util.Optional;

/** How much a log message matters, from least to most (2026-07-28, server/utilities/logging, "Log Levels"). */
public enum LogLevel {
    DEBUG,
    INFO,
    NOTICE,
    WARNING,
    ERROR,
    CRITICAL,
    ALERT,
    EMERGENCY;

    /** The level's word in the protocol. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of that word; empty for any other. */
    public static Optional<LogLevel> of(String word) {
        for (LogLevel level : values()) {
            if (level.text().equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
