package dev.waybill.conformance.boundary;

import dev.waybill.boundary.scrub.Planted.Sample;
import dev.waybill.conformance.boundary.Place.Said;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Waybill;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every place of a message: each property of each published schema, each argument of what is offered, each method that
 * the product's classes name, and what the protocol puts round them.
 */
final class MessagePlaces {
    /** From here on a text is prose and no name. */
    private static final int PROSE = 150;

    private static final String RUN = "{{run}}";
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    private final List<Place> places = new ArrayList<>();

    private MessagePlaces() {}

    /** Asks the product what it offers. */
    static List<Place> all(Waybill waybill) throws InterruptedException {
        MessagePlaces all = new MessagePlaces();
        for (JsonNode tool : waybill.json("catalog")) {
            all.tool(tool);
        }
        JsonNode prompts = waybill.json("catalog", "--prompts");
        JsonNode templates = waybill.json("catalog", "--resources");
        prompts.forEach(all::prompt);
        templates.forEach(all::template);
        all.methods();
        all.envelope();
        return all.places;
    }

    private void tool(JsonNode tool) {
        String name = tool.path("name").asString();
        ObjectNode good = (ObjectNode)
                Json.parse(GoodCall.valueOf(name.toUpperCase(Locale.ROOT)).arguments());
        if (tool.path("inputSchema").path("properties").has("take_over")) {
            good.put("take_over", true);
        }
        properties(name, good, List.of(), tool.path("inputSchema"));
        add(name, false, (run, sample) -> call(line(sample.secret()), "{\"run\":\"" + run + "\"}"));
    }

    private void properties(String tool, ObjectNode good, List<String> path, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            List<String> here = new ArrayList<>(path);
            here.add(property.getKey());
            JsonNode type = property.getValue();
            String name = tool + "." + String.join(".", here);
            add(name, false, (run, sample) -> call(tool, with(good, here, sample.secret(), run)));
            if (type.path("type").asString().equals("object")) {
                properties(tool, good, here, type);
            } else if (type.path("type").asString().equals("array")) {
                here.add("0");
                add(name + "[0]", false, (run, sample) -> call(tool, with(good, here, sample.secret(), run)));
            } else if (type.path("type").asString().equals("string")) {
                boolean prose = type.path("maxLength").asInt() >= PROSE && !type.has("pattern");
                add(name + " framed", prose, (run, sample) -> call(tool, with(good, here, sample.text(), run)));
            }
        });
        add(tool + "." + String.join(".", path) + "?", false, (run, sample) -> {
            List<String> unknown = new ArrayList<>(path);
            unknown.add(sample.secret());
            return call(tool, with(good, unknown, sample.text(), run));
        });
    }

    private void prompt(JsonNode prompt) {
        String name = prompt.path("name").asString();
        for (JsonNode argument : prompt.path("arguments")) {
            String key = argument.path("name").asString();
            asking(
                    "prompts/get",
                    "prompt " + name + "." + key,
                    text -> "{\"name\":\"" + name + "\",\"arguments\":{\"" + key + "\":" + text + "}}");
            asking(
                    "completion/complete",
                    "completion of " + name + "." + key,
                    text -> "{\"ref\":{\"type\":\"ref/prompt\"," + "\"name\":\"" + name
                            + "\"},\"argument\":{\"name\":\"" + key + "\",\"value\":" + text + "}}");
            asking(
                    "completion/complete",
                    "context of " + name,
                    text -> "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\""
                            + name + "\"},\"argument\":{\"name\":\"" + key
                            + "\",\"value\":\"run_\"},\"context\":{\"arguments\":{"
                            + text + ":" + text + "}}}");
        }
        asking(
                "prompts/get",
                "prompt " + name + "?",
                text -> "{\"name\":\"" + name + "\",\"arguments\":{" + text + ":" + text + "}}");
    }

    private void template(JsonNode template) {
        String form = template.path("uriTemplate").asString();
        Matcher variable = VARIABLE.matcher(form);
        while (variable.find()) {
            String name = variable.group(1);
            for (String method : List.of("resources/read", "resources/subscribe", "resources/unsubscribe")) {
                add(
                        method + " " + form,
                        false,
                        (run, sample) -> new Said.Request(
                                method,
                                "{\"uri\":" + Json.quote(form.replace("{" + name + "}", line(sample.secret()))) + "}"));
            }
            asking(
                    "completion/complete",
                    "completion of " + form,
                    text -> "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\"" + form + "\"},\"argument\":{\"name\":\""
                            + name + "\",\"value\":" + text + "}}");
        }
    }

    /** Each method with each parameter that any method of the protocol has. */
    private void methods() {
        for (String method : ProductWords.methods()) {
            // it answers with a stream that stays open: the HTTP places have it
            if (method.equals("subscriptions/listen") || method.equals("initialize")) {
                continue;
            }
            for (String field : List.of("name", "uri", "cursor", "level", "requestState", "ref", "task")) {
                add(
                        method + " " + field,
                        false,
                        (run, sample) -> new Said.Request(
                                method, "{\"" + field + "\":" + Json.quote(line(sample.secret())) + "}"));
            }
            asking(method, method + " ?", text -> "{" + text + ":" + text + "}");
            asking(
                    method,
                    method + " inputResponses",
                    text -> "{\"name\":\"checkpoint_request\",\"inputResponses\":{"
                            + text + ":{\"action\":" + text + ",\"content\":{\"comment\":" + text + "," + text + ":"
                            + text
                            + "}}}}");
        }
        asking(
                "completion/complete",
                "completion ref",
                text -> "{\"ref\":{\"type\":" + text + ",\"name\":" + text + ",\"uri\":" + text
                        + "},\"argument\":{\"name\":" + text + ",\"value\":" + text + "}}");
        add("method", false, (run, sample) -> new Said.Request(line(sample.secret()), "{}"));
    }

    /** What stands round the parameters. */
    private void envelope() {
        for (String field : ProductWords.metaFields()) {
            about(field, text -> "\"" + field + "\":" + text);
        }
        for (String field : List.of("name", "title", "version", "websiteUrl", "description")) {
            about(
                    "clientInfo." + field,
                    text -> "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"cursor\",\"version\":\"1\"," + "\""
                            + field + "\":" + text + "}");
        }
        about(
                "clientInfo.icons",
                text -> "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"cursor\",\"version\":\"1\","
                        + "\"icons\":[{\"src\":" + text + "}]}");
        about(
                "clientCapabilities",
                text -> "\"io.modelcontextprotocol/clientCapabilities\":{" + text + ":{" + text + ":" + text + "}}");
        for (String field : List.of("progressToken", "traceparent", "baggage")) {
            about(field, text -> "\"" + field + "\":" + text);
        }
        about("_meta?", text -> text + ":" + text);
        whole(
                "id",
                true,
                text -> "{\"jsonrpc\":\"2.0\",\"id\":" + text + ",\"method\":\"tools/list\",\"params\":{" + Meta.NONE
                        + "}}");
        whole(
                "jsonrpc",
                false,
                text -> "{\"jsonrpc\":" + text + ",\"id\":1,\"method\":\"tools/list\",\"params\":{" + Meta.NONE + "}}");
        whole(
                "message?",
                false,
                text -> "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"," + text + ":" + text + ",\"params\":{"
                        + Meta.NONE + "}}");
        whole("no JSON", false, text -> "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":" + text.substring(1));
        whole(
                "params",
                false,
                text -> "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":" + text + "}");
        whole(
                "answer to nothing",
                false,
                text -> "{\"jsonrpc\":\"2.0\",\"id\":" + text + ",\"result\":{\"action\":"
                        + "\"accept\",\"content\":{\"comment\":" + text + "}}}");
        whole(
                "error of nothing",
                false,
                text -> "{\"jsonrpc\":\"2.0\",\"id\":7,\"error\":{\"code\":1,\"message\":" + text + ",\"data\":" + text
                        + "}}");
        whole(
                "cancelled",
                false,
                text -> "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{" + "\"requestId\":"
                        + text + ",\"reason\":" + text + "}}");
        whole(
                "progress",
                false,
                text -> "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{" + "\"progressToken\":"
                        + text + ",\"progress\":1,\"message\":" + text + "}}");
        whole(
                "notification",
                false,
                text -> "{\"jsonrpc\":\"2.0\",\"method\":" + text + ",\"params\":{" + text + ":" + text + "}}");
    }

    /** What a request says about itself, beside a call that is done. */
    private void about(String name, Function<String, String> meta) {
        // the revision that was asked for is repeated where it is not served
        boolean comesBack = name.endsWith("protocolVersion") || name.equals("progressToken");
        places.add(new Place(
                "_meta." + name,
                false,
                comesBack,
                (run, sample) -> new Said.Message(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"status_report\","
                                + "\"arguments\":{\"run\":\"" + run + "\",\"phase\":\"review\"},\"_meta\":{"
                                + Meta.with(name, meta.apply(Json.quote(sample.secret()))) + "}}}",
                        "1",
                        "tools/call",
                        "status_report")));
    }

    private void whole(String name, boolean comesBack, Function<String, String> message) {
        places.add(new Place(name, false, comesBack, (run, sample) -> {
            String text = Json.quote(sample.secret());
            return new Said.Message(message.apply(text), name.equals("id") ? text : "1", "tools/list", "");
        }));
    }

    private void asking(String method, String name, Function<String, String> params) {
        add(name, false, (run, sample) -> new Said.Request(method, params.apply(Json.quote(sample.secret()))));
    }

    private void add(String name, boolean freely, BiFunction<String, Sample, Said> said) {
        places.add(new Place(name, freely, false, said));
    }

    private static String line(String secret) {
        return Place.line(secret);
    }

    private static Said call(String tool, String arguments) {
        return new Said.Request("tools/call", "{\"name\":" + Json.quote(tool) + ",\"arguments\":" + arguments + "}");
    }

    /** The arguments with one value replaced; a number leads into a list. */
    private static String with(ObjectNode good, List<String> path, String text, String run) {
        ObjectNode all = good.deepCopy();
        JsonNode owner = all;
        for (String step : path.subList(0, path.size() - 1)) {
            owner = owner.path(step);
        }
        String last = path.getLast();
        switch (owner) {
            case ArrayNode list -> list.set(Integer.parseInt(last), text);
            case ObjectNode object -> object.put(last, text);
            default -> throw new AssertionError("the good call lacks " + path);
        }
        return all.toString().replace(RUN, run);
    }

    /** The fields that a request of the newer era has to have. */
    private static final class Meta {
        private static final String CAPABILITIES = "\"io.modelcontextprotocol/clientCapabilities\":{}";
        private static final String VERSION = "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"";
        private static final String NONE = "\"_meta\":{" + VERSION + "," + CAPABILITIES + "}";

        private static String with(String name, String field) {
            Set<String> own = Set.of("clientCapabilities", "protocolVersion");
            String bare = name.substring(name.indexOf('/') + 1);
            return field
                    + (own.contains(bare) && bare.equals("protocolVersion") ? "" : "," + VERSION)
                    + (own.contains(bare) && bare.equals("clientCapabilities") ? "" : "," + CAPABILITIES);
        }
    }
}
