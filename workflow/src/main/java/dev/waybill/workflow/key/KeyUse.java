package dev.waybill.workflow.key;

/**
 * When a key was last seen at work, to the minute, and in whose hands.
 *
 * @param atMillis    milliseconds since 1970; 0 for never
 * @param hostName    what the client called itself, at most {@code Caps.HOST_NAME}
 * @param hostVersion at most {@code Caps.HOST_VERSION}
 */
public record KeyUse(long atMillis, String hostName, String hostVersion) {
    public static final KeyUse NEVER = new KeyUse(0, "", "");
}
