package dev.waybill.server.legacy;

import dev.waybill.server.feature.ClientIdentity;
import dev.waybill.server.door.Inbound;
import dev.waybill.server.door.ProtocolException;
import dev.waybill.server.door.Reply;
import dev.waybill.server.door.RpcError;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.door.CallDesk;
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
    private final ServedCatalogue catalogue;

    SessionOpener(ServedCatalogue catalogue, CallDesk desk) {
        this.sdk = new SdkServer(catalogue, desk);
        this.catalogue = catalogue;
    }

    /** A session that was opened, and the reply that says so. */
    record Opened(LegacySession session, Reply reply) {}

    Opened open(Inbound.Request initialize) throws ProtocolException {
        ClientIdentity client = ClientIdentity.read(initialize.params().path("clientInfo"));
        McpStreamableServerSession.McpStreamableServerSessionInit init =
                sdk.sessions().startSession(request(initialize.params(), client));
        McpSchema.InitializeResult result = init.initResult().block();
        if (result == null) {
            throw new IllegalStateException("the SDK answered initialize with nothing");
        }
        try {
            return new Opened(
                    new LegacySession(sdk, init.session(), client, catalogue),
                    Reply.result(initialize.id(), sdk.mapper().writeValueAsBytes(result)));
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
        return McpSchema.InitializeRequest.builder(
                        version.stringValue(), capabilities(params.path("capabilities")), named)
                .build();
    }

    /** Which features the client has; the details of none are needed. */
    private static McpSchema.ClientCapabilities capabilities(JsonNode said) {
        McpSchema.ClientCapabilities.Builder known = McpSchema.ClientCapabilities.builder();
        JsonNode elicitation = said.path("elicitation");
        if (elicitation.isObject()) {
            // An empty object means forms (2025-11-25, client/elicitation, "Capabilities").
            known.elicitation(elicitation.isEmpty() || elicitation.has("form"), elicitation.has("url"));
        }
        return known.build();
    }
}
