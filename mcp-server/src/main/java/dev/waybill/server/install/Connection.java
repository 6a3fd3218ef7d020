package dev.waybill.server.install;

import java.net.URI;
import java.util.List;

/** How the host reaches Waybill. */
public sealed interface Connection {
    /**
     * A running server.
     *
     * @param url of its MCP endpoint, {@code https}, or {@code http} on this machine
     */
    record Http(URI url) implements Connection {}

    /**
     * A process that the host starts for each session.
     *
     * @param command   the launcher
     * @param arguments what follows it; never a key
     */
    record Stdio(String command, List<String> arguments) implements Connection {}
}
