package dev.waybill.server.legacy;

import dev.waybill.server.door.Revisions;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Where the SDK expects a transport: it hands over the maker of its sessions, and the door keeps those sessions
 * itself. One provider serves stdio and HTTP; what differs between them is outside the SDK.
 */
final class SdkTransportProvider implements McpStreamableServerTransportProvider {
    private McpStreamableServerSession.@Nullable Factory factory;

    @Override
    public void setSessionFactory(McpStreamableServerSession.Factory sessionFactory) {
        this.factory = sessionFactory;
    }

    /** The maker of sessions, once a server was built on this provider. */
    McpStreamableServerSession.Factory factory() {
        if (factory == null) {
            throw new IllegalStateException("the SDK's server is not built yet");
        }
        return factory;
    }

    /** The lists never change, so there is nothing to tell all clients. */
    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Mono.empty();
    }

    /** The sessions are the door's; it ends them. */
    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    @Override
    public List<String> protocolVersions() {
        // The SDK takes the last one as its newest.
        return Revisions.WITH_SESSIONS.reversed();
    }
}
