package dev.waybill.server.legacy;

import dev.waybill.server.door.Outlet;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import java.io.IOException;
import reactor.core.publisher.Mono;

/**
 * The way back of one stream, as the SDK sees it: a request's own, or the one that a client listens on. The answer
 * to a request is the door's to send, so the SDK's is dropped; everything else goes out at once.
 */
final class SdkTransport implements McpStreamableServerTransport {
    private final McpJsonMapper mapper;
    private final Outlet outlet;
    private final Runnable whenClosed;

    SdkTransport(McpJsonMapper mapper, Outlet outlet, Runnable whenClosed) {
        this.mapper = mapper;
        this.outlet = outlet;
        this.whenClosed = whenClosed;
    }

    @Override
    public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
        return Mono.fromRunnable(() -> take(message));
    }

    @Override
    public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message, String messageId) {
        return sendMessage(message);
    }

    private void take(McpSchema.JSONRPCMessage message) {
        if (message instanceof McpSchema.JSONRPCResponse) {
            return;
        }
        try {
            outlet.send(mapper.writeValueAsBytes(message));
        } catch (IOException unwritable) {
            throw new IllegalStateException("the SDK made a message that is no JSON", unwritable);
        }
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(whenClosed);
    }

    @Override
    public void close() {
        whenClosed.run();
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return mapper.convertValue(data, type);
    }
}
