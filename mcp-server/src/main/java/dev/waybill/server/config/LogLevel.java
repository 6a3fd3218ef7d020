package dev.waybill.server.config;

/** How much is logged: each level holds the ones before it. */
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
}
