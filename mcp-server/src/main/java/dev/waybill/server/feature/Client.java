package dev.waybill.server.feature;

import java.util.Set;

/**
 * The program at the other end, as it describes itself.
 *
 * @param capabilities what it can be asked for
 */
public record Client(ClientIdentity identity, Set<ClientCapability> capabilities) {
    public Client {
        capabilities = Set.copyOf(capabilities);
    }

    /** Whether it can be asked for this. */
    public boolean can(ClientCapability capability) {
        return capabilities.contains(capability);
    }
}
