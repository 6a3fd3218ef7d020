package dev.waybill.conformance.host;

import dev.waybill.conformance.fixture.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The Gemini API of Google, which Gemini CLI speaks. */
final class GenerateContentApi implements ModelApi {
    @Override
    public boolean asksForATurn(String path) {
        return path.endsWith(":streamGenerateContent");
    }

    @Override
    public List<String> tools(JsonNode request) {
        List<String> names = new ArrayList<>();
        for (JsonNode group : request.path("tools")) {
            group.path("functionDeclarations")
                    .forEach(tool -> names.add(tool.path("name").asString("")));
        }
        return names;
    }

    @Override
    public List<Told> results(JsonNode request) {
        List<Told> found = new ArrayList<>();
        for (JsonNode content : request.path("contents")) {
            for (JsonNode part : content.path("parts")) {
                JsonNode response = part.path("functionResponse").path("response");
                if (response.has("error")) {
                    found.add(new Told(true, response.path("error").asString("")));
                } else if (response.has("output")) {
                    found.add(new Told(false, response.path("output").asString("")));
                }
            }
        }
        return found;
    }

    @Override
    public String callTurn(int number, String tool, String arguments) {
        return turn("""
                {"functionCall":{"name":"%s","args":%s}}""".formatted(tool, arguments));
    }

    @Override
    public String textTurn(String text) {
        return turn("{\"text\":" + Json.quote(text) + "}");
    }

    @Override
    public String otherwise() {
        return "{\"totalTokens\":10}";
    }

    private static String turn(String part) {
        return """
                data: {"candidates":[{"index":0,"content":{"role":"model","parts":[%s]},"finishReason":"STOP"}],\
                "usageMetadata":{"promptTokenCount":10,"candidatesTokenCount":10,"totalTokenCount":20}}

                """.formatted(part);
    }
}
