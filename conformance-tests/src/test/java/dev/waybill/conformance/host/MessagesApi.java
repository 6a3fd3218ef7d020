package dev.waybill.conformance.host;

import dev.waybill.conformance.fixture.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The Messages API of Anthropic, which Claude Code speaks, and Copilot where it is told to. */
final class MessagesApi implements ModelApi {
    @Override
    public boolean asksForATurn(String path) {
        return path.equals("/v1/messages");
    }

    @Override
    public List<String> tools(JsonNode request) {
        List<String> names = new ArrayList<>();
        request.path("tools").forEach(tool -> names.add(tool.path("name").asString("")));
        return names;
    }

    @Override
    public List<Told> results(JsonNode request) {
        List<Told> found = new ArrayList<>();
        for (JsonNode message : request.path("messages")) {
            for (JsonNode block : message.path("content")) {
                if (block.path("type").asString("").equals("tool_result")) {
                    found.add(new Told(block.path("is_error").asBoolean(false), textOf(block.path("content"))));
                }
            }
        }
        return found;
    }

    private static String textOf(JsonNode content) {
        if (content.isString()) {
            return content.stringValue();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asString("")));
        return text.toString();
    }

    @Override
    public String callTurn(int number, String tool, String arguments) {
        return turn("""
                {"type":"tool_use","id":"toolu_%d","name":"%s","input":{}}""".formatted(number, tool), """
                {"type":"input_json_delta","partial_json":%s}""".formatted(Json.quote(arguments)), "tool_use");
    }

    @Override
    public String textTurn(String text) {
        return turn("""
                {"type":"text","text":""}""", """
                {"type":"text_delta","text":%s}""".formatted(Json.quote(text)), "end_turn");
    }

    @Override
    public String otherwise() {
        return "{\"input_tokens\":10}";
    }

    private static String turn(String block, String delta, String stop) {
        return ModelApi.event("message_start", """
                {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant",\
                "model":"scripted","content":[],"stop_reason":null,"stop_sequence":null,\
                "usage":{"input_tokens":10,"output_tokens":1}}}""")
                + ModelApi.event("content_block_start", """
                {"type":"content_block_start","index":0,"content_block":%s}""".formatted(block))
                + ModelApi.event("content_block_delta", """
                {"type":"content_block_delta","index":0,"delta":%s}""".formatted(delta))
                + ModelApi.event("content_block_stop", """
                {"type":"content_block_stop","index":0}""")
                + ModelApi.event("message_delta", """
                {"type":"message_delta","delta":{"stop_reason":"%s","stop_sequence":null},\
                "usage":{"output_tokens":10}}""".formatted(stop))
                + ModelApi.event("message_stop", """
                {"type":"message_stop"}""");
    }
}
