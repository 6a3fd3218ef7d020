package dev.waybill.server.legacy;

import dev.waybill.server.feature.ClientIdentity;
import dev.waybill.server.door.Exchange;
import dev.waybill.server.door.Inbound;
import dev.waybill.server.json.Json;
import dev.waybill.server.door.Outlet;
import dev.waybill.server.door.ProtocolException;
import dev.waybill.server.door.Reply;
import dev.waybill.server.door.RpcError;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.door.ToolRequest;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One client's session. What is constant is answered here; a tool call goes through the SDK's session, which gets
 * the tool's name and nothing that a caller wrote.
 */
final class LegacySession {
    private static final byte[] EMPTY_RESULT = Json.bytes("{}");

    private final SdkServer sdk;
    private final McpStreamableServerSession session;
    private final ClientIdentity client;
    private final ServedCatalogue catalogue;
    private final byte[] tools;

    LegacySession(SdkServer sdk, McpStreamableServerSession session, ClientIdentity client, ServedCatalogue catalogue) {
        this.sdk = sdk;
        this.session = session;
        this.client = client;
        this.catalogue = catalogue;
        this.tools = LegacyLists.tools(catalogue);
    }

    String id() {
        return session.getId();
    }

    Reply answer(Inbound.Request request, Exchange exchange) throws ProtocolException {
        return switch (request.method()) {
            case "ping" -> Reply.result(request.id(), EMPTY_RESULT);
            case "tools/list" -> listTools(request);
            case "tools/call" -> callTool(request, exchange);
            // The SDK's own answer to an unknown method repeats its name.
            default -> throw new ProtocolException(RpcError.methodNotFound());
        };
    }

    /** One page, as in the newer era (2025-11-25, server/utilities/pagination, "Error Handling"). */
    private Reply listTools(Inbound.Request request) throws ProtocolException {
        if (request.params().has("cursor")) {
            throw new ProtocolException(
                    RpcError.invalidParams("The list of tools is one page; ask for it without a cursor."));
        }
        return Reply.result(request.id(), tools);
    }

    private Reply callTool(Inbound.Request request, Exchange exchange) throws ProtocolException {
        ToolRequest wanted = ToolRequest.read(request.params(), catalogue);
        SdkTransport transport = new SdkTransport(sdk.mapper(), exchange.outlet(), () -> {});
        McpSchema.JSONRPCRequest message = new McpSchema.JSONRPCRequest(
                McpSchema.METHOD_TOOLS_CALL,
                request.id().value(),
                Map.of("name", wanted.name(), "arguments", Map.of()));
        SdkCall call = new SdkCall(wanted, request, exchange, client);
        session.responseStream(transport)
                .handle(message)
                .contextWrite(context -> context.put(McpTransportContext.KEY, call.context()))
                .block();
        return exchange.cancellation().requested() ? Reply.none() : reply(request, transport.answer());
    }

    private Reply reply(Inbound.Request request, McpSchema.@Nullable JSONRPCResponse answer) {
        if (answer == null || answer.result() == null) {
            throw new IllegalStateException("the SDK gave no result for a tool that answered");
        }
        try {
            return Reply.result(request.id(), sdk.mapper().writeValueAsBytes(answer.result()));
        } catch (IOException unwritable) {
            throw new IllegalStateException("the SDK made a result that is no JSON", unwritable);
        }
    }

    /**
     * Opens the stream on which the server may speak first.
     *
     * @param whenClosed run when the session ends or another stream takes the place of this one
     */
    void listen(Outlet outlet, Runnable whenClosed) {
        session.listeningStream(new SdkTransport(sdk.mapper(), outlet, whenClosed));
    }

    /** Ends the session and the stream that its client listens on. */
    void end() {
        session.closeGracefully().block();
    }
}
