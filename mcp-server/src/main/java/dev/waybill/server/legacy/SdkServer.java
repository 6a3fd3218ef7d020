package dev.waybill.server.legacy;

import dev.waybill.server.feature.ServedCatalogue;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The official SDK's server. It negotiates the revision, makes sessions and dispatches their calls. To it all tools
 * are one, {@link #CALL}: which one is meant, with what, and what comes of it stands in the {@link SdkCall} that the
 * door sends along.
 */
final class SdkServer {
    /** A name of ours, so that no caller's word is the SDK's to log. */
    static final String CALL = "call";

    private static final Map<String, Object> ANY_OBJECT = Map.of("type", "object");
    private static final McpSchema.CallToolResult BESIDE =
            McpSchema.CallToolResult.builder().addTextContent("").build();

    private final McpJsonMapper mapper =
            new JacksonMcpJsonMapper(JsonMapper.builder().build());
    private final McpStreamableServerSession.Factory sessions;

    SdkServer(ServedCatalogue.Texts texts) {
        SdkTransportProvider provider = new SdkTransportProvider();
        McpServer.SyncSpecification<?> server = McpServer.sync(provider)
                .jsonMapper(mapper)
                .jsonSchemaValidator(unused())
                .validateToolInputs(false)
                .immediateExecution(true)
                .serverInfo(texts.serverName(), texts.serverVersion())
                .capabilities(capabilities(texts))
                .tools(tool());
        if (!texts.instructions().isEmpty()) {
            server.instructions(texts.instructions());
        }
        server.build();
        this.sessions = provider.factory();
    }

    McpStreamableServerSession.Factory sessions() {
        return sessions;
    }

    McpJsonMapper mapper() {
        return mapper;
    }

    /** Nothing says that its list may change: none does (2025-11-25, basic/lifecycle, "Capability Negotiation"). */
    static McpSchema.ServerCapabilities capabilities(ServedCatalogue.Texts texts) {
        McpSchema.ServerCapabilities.Builder declared =
                McpSchema.ServerCapabilities.builder().tools(false);
        if (texts.hasPrompts()) {
            declared.prompts(false);
        }
        if (texts.hasResources()) {
            declared.resources(true, false);
        }
        if (texts.hasPrompts() || texts.hasResources()) {
            declared.completions();
        }
        if (texts.logs()) {
            declared.logging();
        }
        return declared.build();
    }

    private static McpServerFeatures.SyncToolSpecification tool() {
        return McpServerFeatures.SyncToolSpecification.builder()
                .tool(McpSchema.Tool.builder(CALL, ANY_OBJECT).build())
                .callHandler((exchange, request) -> {
                    SdkCall.of(exchange.transportContext()).run();
                    return BESIDE;
                })
                .build();
    }

    /** Arguments and results are checked by the tools; the SDK's own validator would only cost its start. */
    private static JsonSchemaValidator unused() {
        return (schema, value) -> JsonSchemaValidator.ValidationResponse.asValid(null);
    }
}
