package dev.waybill.server.door;

import java.util.Optional;

/**
 * What HTTP says beside the body. It is compared with the body and never believed alone. On stdio there is none.
 *
 * @param protocolVersion {@code MCP-Protocol-Version}
 * @param method          {@code Mcp-Method}
 * @param name            {@code Mcp-Name}
 * @param sessionId       {@code Mcp-Session-Id}, of the revisions up to 2025-11-25
 */
public record Headers(
        Optional<String> protocolVersion, Optional<String> method, Optional<String> name, Optional<String> sessionId) {
    /** A transport without headers. */
    public static final Headers NONE =
            new Headers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
