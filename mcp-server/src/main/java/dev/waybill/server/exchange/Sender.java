package dev.waybill.server.exchange;

/**
 * Who exchanges.
 *
 * @param host    {@code claude-code}, {@code cursor} or {@code git}
 * @param session 16 hex digits; empty where there is none
 * @param branch  what is checked out
 */
public record Sender(String host, String hostVersion, String session, String branch) {}
