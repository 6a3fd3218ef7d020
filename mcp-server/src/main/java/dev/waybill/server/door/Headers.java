package dev.waybill.server.door;

import java.util.Optional;
import java.util.function.Function;

/**
 * What HTTP says beside the body. It is compared with the body and never believed alone. On stdio there is none.
 *
 * @param protocolVersion {@code MCP-Protocol-Version}
 * @param method          {@code Mcp-Method}
 * @param name            {@code Mcp-Name}
 * @param sessionId       {@code Mcp-Session-Id}, of the revisions up to 2025-11-25
 * @param parameters      {@code Mcp-Param-} and a name, looked up by that name
 */
public record Headers(
        Optional<String> protocolVersion,
        Optional<String> method,
        Optional<String> name,
        Optional<String> sessionId,
        Function<String, Optional<String>> parameters) {
    /** A transport without headers. */
    public static final Headers NONE = new Headers(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), name -> Optional.empty());
}
