package dev.waybill.conformance.official;

import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.RawPrompt;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.Map;

/** The prompts. */
final class SuitePrompts {
    private SuitePrompts() {}

    static Map<String, RawPrompt> byName() {
        return Map.of(
                "test_simple_prompt", (call, arguments) -> messages(Blocks.text("A simple prompt.")),
                "test_prompt_with_arguments",
                        (call, arguments) -> messages(Blocks.text("Prompt with arguments: arg1='"
                                + required(arguments, "arg1") + "', arg2='" + required(arguments, "arg2") + "'")),
                "test_prompt_with_embedded_resource",
                        (call, arguments) -> messages(
                                Blocks.resource(required(arguments, "resourceUri"), "text/plain", "Embedded."),
                                Blocks.text("Look at the resource above.")),
                "test_prompt_with_image",
                        (call, arguments) -> messages(Blocks.image(), Blocks.text("Look at the image above.")),
                "test_input_required_result_prompt",
                        (call, arguments) -> AskingTools.answered(call, "user_context")
                                .map(answer -> messages(
                                        Blocks.text("In this context: " + AskingTools.field(answer, "context"))))
                                .orElseGet(() -> new Answer.InputRequired(
                                        Map.of(
                                                "user_context",
                                                AskingTools.form(
                                                        "In which context?",
                                                        "{\"type\":\"object\",\"properties\":{\"context\":"
                                                                + "{\"type\":\"string\"}},\"required\":[\"context\"]}")),
                                        "")));
    }

    private static Answer messages(String... blocks) {
        StringBuilder messages = new StringBuilder("\"messages\":[");
        String separator = "";
        for (String block : blocks) {
            messages.append(separator)
                    .append("{\"role\":\"user\",\"content\":")
                    .append(block)
                    .append('}');
            separator = ",";
        }
        return new Answer.Complete(messages.append(']').toString());
    }

    private static String required(Map<String, String> arguments, String name) {
        String value = arguments.get(name);
        if (value == null) {
            throw new RefusedException(RefusalCode.INVALID_ARGUMENT, "an argument is missing");
        }
        return value;
    }
}
