package dev.waybill.server.legacy;

import dev.waybill.server.json.Json;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.door.CallDesk;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * The official SDK's server, with the catalogue's tools in it. It negotiates the revision, keeps what a session
 * needs and carries calls; arguments are checked by the tools, and the list of tools is answered before it.
 */
final class SdkServer {
    /** The list is the door's, so the SDK's copy needs no more than a shape. */
    private static final Map<String, Object> ANY_OBJECT = Map.of("type", "object");

    private static final TypeRef<List<McpSchema.Content>> CONTENT = new TypeRef<>() {};

    private final McpJsonMapper mapper =
            new JacksonMcpJsonMapper(JsonMapper.builder().build());
    private final McpStreamableServerSession.Factory sessions;

    SdkServer(ServedCatalogue catalogue, CallDesk desk) {
        SdkTransportProvider provider = new SdkTransportProvider();
        McpServer.SyncSpecification<?> server = McpServer.sync(provider)
                .jsonMapper(mapper)
                .jsonSchemaValidator(unused())
                .validateToolInputs(false)
                .immediateExecution(true)
                .serverInfo(catalogue.serverName(), catalogue.serverVersion())
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .tools(catalogue.toolNames().stream()
                        .map(name -> tool(name, desk))
                        .toList());
        if (!catalogue.instructions().isEmpty()) {
            server.instructions(catalogue.instructions());
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

    private McpServerFeatures.SyncToolSpecification tool(String name, CallDesk desk) {
        McpSchema.Tool tool = McpSchema.Tool.builder(name, ANY_OBJECT).build();
        return McpServerFeatures.SyncToolSpecification.builder()
                .tool(tool)
                .callHandler((exchange, request) ->
                        result(SdkCall.of(exchange.transportContext()).run(desk)))
                .build();
    }

    private McpSchema.CallToolResult result(ToolAnswer answer) {
        return switch (answer) {
            case ToolAnswer.Structured structured ->
                McpSchema.CallToolResult.builder()
                        .addTextContent(structured.json())
                        .structuredContent(new RawValue(structured.json()))
                        .build();
            case ToolAnswer.Blocks blocks ->
                McpSchema.CallToolResult.builder()
                        .content(content(blocks.json()))
                        .isError(blocks.failed())
                        .build();
        };
    }

    private List<McpSchema.Content> content(String blocks) {
        try {
            return mapper.readValue(Json.bytes(blocks), CONTENT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a tool's content blocks are not what the protocol has", unreadable);
        }
    }

    /** Arguments and results are checked by the tools; the SDK's own validator would only cost its start. */
    private static JsonSchemaValidator unused() {
        return (schema, value) -> JsonSchemaValidator.ValidationResponse.asValid(null);
    }
}
