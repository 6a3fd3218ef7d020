package dev.waybill.conformance.official;

import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.feature.ClientCapability;
import dev.waybill.server.feature.InputRequest;
import dev.waybill.server.feature.RawTool;
import dev.waybill.server.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tools that ask their client first. One text of each serves both eras. */
final class AskingTools {
    private AskingTools() {}

    static Map<String, RawTool> byName() {
        Map<String, RawTool> tools = new HashMap<>();
        tools.put(
                "test_sampling",
                (call, arguments) -> once(
                        call,
                        "sample",
                        sampling(arguments.path("prompt").stringValue("")),
                        answer -> "The model said: "
                                + answer.path("content").path("text").stringValue("nothing")));
        tools.put(
                "test_elicitation",
                (call, arguments) -> once(
                        call,
                        "user",
                        form(
                                arguments.path("message").stringValue(""),
                                "{\"type\":\"object\",\"properties\":{\"response\":{\"type\":\"string\"}},"
                                        + "\"required\":[\"response\"]}"),
                        AskingTools::told));
        tools.put(
                "test_elicitation_sep1034_defaults",
                (call, arguments) -> once(
                        call,
                        "defaults",
                        form(
                                "Look these over, and mend what is wrong.",
                                SuiteCatalogue.text("form-with-defaults.json")),
                        AskingTools::told));
        tools.put(
                "test_elicitation_sep1330_enums",
                (call, arguments) -> once(
                        call,
                        "choices",
                        form("Choose.", SuiteCatalogue.text("form-with-choices.json")),
                        AskingTools::told));
        tools.put(
                "test_missing_capability",
                (call, arguments) ->
                        once(call, "sample", sampling("Anything."), answer -> "The client could be asked."));
        tools.put(
                "test_input_required_result_elicitation",
                (call, arguments) ->
                        once(call, "user_name", nameForm(), answer -> "Hello, " + field(answer, "name") + "!"));
        tools.put(
                "test_input_required_result_sampling",
                (call, arguments) -> once(
                        call,
                        "capital_question",
                        sampling("What is the capital of France?"),
                        answer -> answer.path("content").path("text").stringValue("")));
        tools.put(
                "test_input_required_result_list_roots",
                (call, arguments) -> once(
                        call,
                        "client_roots",
                        roots(),
                        answer -> answer.path("roots").size() + " roots"));
        tools.put("test_input_required_result_request_state", AskingTools::withState);
        tools.put("test_input_required_result_tampered_state", AskingTools::withState);
        tools.put("test_input_required_result_multiple_inputs", AskingTools::several);
        tools.put("test_input_required_result_multi_round", AskingTools::inTwoRounds);
        tools.put("test_input_required_result_capabilities", AskingTools::whatCanBeAsked);
        return tools;
    }

    /** Says something of an answer. */
    @FunctionalInterface
    private interface Telling {
        String of(JsonNode answer);
    }

    /** Asks one question, and again until it is answered by an object. */
    static Optional<JsonNode> answered(Call call, String key) {
        return call.inputs().response(key).filter(JsonNode::isObject);
    }

    private static Answer once(Call call, String key, InputRequest question, Telling telling) {
        return answered(call, key)
                .map(answer -> Blocks.answer(Blocks.text(telling.of(answer))))
                .orElseGet(() -> new Answer.InputRequired(Map.of(key, question), ""));
    }

    private static Answer withState(Call call, ObjectNode arguments) {
        boolean known = call.inputs().state().filter("asked"::equals).isPresent();
        if (known && answered(call, "confirm").isPresent()) {
            return Blocks.answer(Blocks.text("state-ok"));
        }
        InputRequest confirm = form(
                "Please confirm.",
                "{\"type\":\"object\",\"properties\":{\"ok\":{\"type\":\"boolean\"}},\"required\":[\"ok\"]}");
        return new Answer.InputRequired(Map.of("confirm", confirm), "asked");
    }

    private static Answer several(Call call, ObjectNode arguments) {
        Map<String, InputRequest> questions =
                Map.of("user_name", nameForm(), "greeting", sampling("Make up a greeting."), "client_roots", roots());
        boolean all =
                questions.keySet().stream().allMatch(key -> answered(call, key).isPresent());
        return all ? Blocks.answer(Blocks.text("All three came.")) : new Answer.InputRequired(questions, "three");
    }

    private static Answer inTwoRounds(Call call, ObjectNode arguments) {
        String state = call.inputs().state().orElse("");
        if (state.startsWith("name=") && answered(call, "step2").isPresent()) {
            return Blocks.answer(Blocks.text(state.substring("name=".length()) + " has answered twice."));
        }
        Optional<JsonNode> name = answered(call, "step1");
        if (state.equals("begun") && name.isPresent()) {
            InputRequest colour = form(
                    "Which colour do you like best?",
                    "{\"type\":\"object\",\"properties\":{\"color\":{\"type\":\"string\"}},"
                            + "\"required\":[\"color\"]}");
            return new Answer.InputRequired(Map.of("step2", colour), "name=" + field(name.get(), "name"));
        }
        return new Answer.InputRequired(Map.of("step1", nameForm()), "begun");
    }

    private static Answer whatCanBeAsked(Call call, ObjectNode arguments) {
        Map<String, InputRequest> questions = new HashMap<>();
        if (call.client().can(ClientCapability.FORM)) {
            questions.put("form", nameForm());
        }
        if (call.client().can(ClientCapability.SAMPLING)) {
            questions.put("sample", sampling("Anything."));
        }
        return questions.isEmpty() || !call.inputs().responses().isEmpty()
                ? Blocks.answer(Blocks.text("Asked for what it can."))
                : new Answer.InputRequired(questions, "");
    }

    private static InputRequest nameForm() {
        return form(
                "What is your name?",
                "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"required\":[\"name\"]}");
    }

    static InputRequest form(String message, String schema) {
        return InputRequest.form(message, schema);
    }

    private static InputRequest sampling(String prompt) {
        return new InputRequest(
                "sampling/createMessage",
                "\"messages\":[{\"role\":\"user\",\"content\":{\"type\":\"text\",\"text\":" + Json.quote(prompt)
                        + "}}],\"maxTokens\":100",
                ClientCapability.SAMPLING);
    }

    private static InputRequest roots() {
        return new InputRequest("roots/list", "", ClientCapability.ROOTS);
    }

    private static String told(JsonNode answer) {
        return "action=" + answer.path("action").stringValue("") + ", content=" + answer.path("content");
    }

    static String field(JsonNode answer, String name) {
        return answer.path("content").path(name).stringValue("unknown");
    }
}
