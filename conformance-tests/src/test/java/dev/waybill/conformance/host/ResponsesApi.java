package dev.waybill.conformance.host;

import dev.waybill.conformance.fixture.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The Responses API of OpenAI, which Codex speaks. A server's tools stand in a namespace there: the full name of one
 * is {@code namespace/name} here, since neither part holds a slash.
 */
final class ResponsesApi implements ModelApi {
    @Override
    public boolean asksForATurn(String path) {
        return path.endsWith("/responses");
    }

    @Override
    public List<String> tools(JsonNode request) {
        List<String> names = new ArrayList<>();
        for (JsonNode tool : request.path("tools")) {
            String name = tool.path("name").asString("");
            if (tool.path("type").asString("").equals("namespace")) {
                tool.path("tools")
                        .forEach(inner ->
                                names.add(name + "/" + inner.path("name").asString("")));
            } else {
                names.add(name);
            }
        }
        return names;
    }

    @Override
    public List<Told> results(JsonNode request) {
        List<Told> found = new ArrayList<>();
        for (JsonNode item : request.path("input")) {
            if (item.path("type").asString("").equals("function_call_output")) {
                JsonNode output = item.path("output");
                found.add(new Told(false, output.isString() ? output.stringValue() : output.toString()));
            }
        }
        return found;
    }

    @Override
    public String callTurn(int number, String tool, String arguments) {
        int slash = tool.indexOf('/');
        return turn("""
                {"type":"function_call","call_id":"call_%d","namespace":"%s","name":"%s","arguments":%s}""".formatted(number, tool.substring(0, slash), tool.substring(slash + 1), Json.quote(arguments)));
    }

    @Override
    public String textTurn(String text) {
        return turn("""
                {"type":"message","role":"assistant","content":[{"type":"output_text","text":%s}]}""".formatted(Json.quote(text)));
    }

    @Override
    public String otherwise() {
        return "{\"data\":[],\"models\":[]}";
    }

    private static String turn(String item) {
        return ModelApi.event("response.created", """
                {"type":"response.created","response":{"id":"resp_1"}}""")
                + ModelApi.event("response.output_item.done", """
                {"type":"response.output_item.done","item":%s}""".formatted(item))
                + ModelApi.event("response.completed", """
                {"type":"response.completed","response":{"id":"resp_1","usage":{"input_tokens":10,\
                "input_tokens_details":null,"output_tokens":10,"output_tokens_details":null,"total_tokens":20}}}""");
    }
}
