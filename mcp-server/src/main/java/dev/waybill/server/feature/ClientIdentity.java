package dev.waybill.server.feature;

import dev.waybill.workflow.cap.Caps;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a client says it is. The protocol calls it unverified and for display only (2026-07-28, basic, "Per-response
 * protocol fields", note); it is also text of the caller's choice. So only names of known hosts are kept, and only
 * plain version numbers: nothing else that stands there can reach a database or a log.
 *
 * @param name    a known host's name, {@code other}, or empty where the client did not say
 * @param version digits and dots, at most {@code Caps.HOST_VERSION}; else empty
 */
public record ClientIdentity(String name, String version) {
    /** The client did not say. */
    public static final ClientIdentity UNKNOWN = new ClientIdentity("", "");

    /** How a client is kept whose name is not on the list. */
    static final String OTHER = "other";

    private static final Set<String> KNOWN_HOSTS = Set.of(
            "claude-code",
            "claude-ai",
            "codex-mcp-client",
            "copilot-cli",
            "cursor",
            "cursor-vscode",
            "gemini-cli-mcp-client",
            "mcp-inspector",
            "opencode",
            "Visual Studio Code",
            "windsurf");

    /** Reads the protocol's {@code Implementation} object; anything else gives {@link #UNKNOWN}. */
    public static ClientIdentity read(JsonNode implementation) {
        if (!implementation.path("name").isString()) {
            return UNKNOWN;
        }
        String name = implementation.path("name").stringValue();
        return new ClientIdentity(
                KNOWN_HOSTS.contains(name) ? name : OTHER,
                plainVersion(implementation.path("version").stringValue("")));
    }

    /** The version as it may be kept; empty for one that is more than digits and dots. */
    public static String plainVersion(String version) {
        if (version.length() > Caps.HOST_VERSION) {
            return "";
        }
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return "";
            }
        }
        return version;
    }
}
