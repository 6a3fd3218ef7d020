package dev.waybill.server.http;

import java.util.Set;

/**
 * What an operator decides about the HTTP door.
 *
 * @param host         the address to listen on
 * @param port         0 for any free one
 * @param allowedHosts names, in lower case, under which this server may be called besides those of the loopback;
 *     an {@code Origin} must be one of them too
 */
public record HttpSettings(String host, int port, Set<String> allowedHosts) {
    public HttpSettings {
        allowedHosts = Set.copyOf(allowedHosts);
    }
}
