package dev.waybill.server.legacy;

import dev.waybill.server.door.Inbound;
import dev.waybill.server.door.ProtocolException;
import dev.waybill.server.door.Reply;
import dev.waybill.server.door.RpcError;
import dev.waybill.server.feature.Client;
import dev.waybill.server.feature.ClientCapability;
import dev.waybill.server.feature.ClientIdentity;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/**
 * Answers {@code initialize} (2025-11-25, basic/lifecycle, "Initialization"). The SDK negotiates the revision; of
 * what the client says of itself it gets what the door keeps, so that nothing else can come up in its logs.
 */
final class SessionOpener {
    private final SdkServer sdk;
    private final LegacySession.Offer offer;

    SessionOpener(LegacySession.Offer offer) {
        this.sdk = new SdkServer(offer.texts());
        this.offer = offer;
    }

    /** A session that was opened, and the reply that says so. */
    record Opened(LegacySession session, Reply reply) {}

    Opened open(Inbound.Request initialize) throws ProtocolException {
        Client client = new Client(
                ClientIdentity.read(initialize.params().path("clientInfo")),
                ClientCapability.read(initialize.params().path("capabilities")));
        McpStreamableServerSession.McpStreamableServerSessionInit init =
                sdk.sessions().startSession(request(initialize.params(), client.identity()));
        McpSchema.InitializeResult result = init.initResult().block();
        if (result == null) {
            throw new IllegalStateException("the SDK answered initialize with nothing");
        }
        // The SDK declares logging whatever it is told; a client that then sets a level would be refused.
        McpSchema.InitializeResult declared = McpSchema.InitializeResult.builder(
                        result.protocolVersion(), SdkServer.capabilities(offer.texts()), result.serverInfo())
                .instructions(result.instructions())
                .build();
        try {
            return new Opened(
                    new LegacySession(sdk, init.session(), client, offer),
                    Reply.result(initialize.id(), sdk.mapper().writeValueAsBytes(declared)));
        } catch (IOException unwritable) {
            throw new IllegalStateException("the SDK made a result that is no JSON", unwritable);
        }
    }

    private static McpSchema.InitializeRequest request(JsonNode params, ClientIdentity client)
            throws ProtocolException {
        JsonNode version = params.path("protocolVersion");
        if (!version.isString()
                || !params.path("capabilities").isObject()
                || !params.path("clientInfo").path("name").isString()
                || !params.path("clientInfo").path("version").isString()) {
            throw new ProtocolException(RpcError.invalidParams(
                    "initialize needs protocolVersion (a string), capabilities (an object) and clientInfo with a name"
                            + " and a version (strings)."));
        }
        McpSchema.Implementation named = McpSchema.Implementation.builder(
                        client.name(), client.version().isEmpty() ? "0" : client.version())
                .build();
        // What the client can be asked for is known here; the SDK asks it nothing.
        return McpSchema.InitializeRequest.builder(
                        version.stringValue(),
                        McpSchema.ClientCapabilities.builder().build(),
                        named)
                .build();
    }
}
