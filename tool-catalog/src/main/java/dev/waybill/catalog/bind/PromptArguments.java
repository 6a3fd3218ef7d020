package dev.waybill.catalog.bind;

import dev.waybill.catalog.prompt.Prompt;
import dev.waybill.catalog.schema.TextForm;
import dev.waybill.catalog.tool.RunGet;
import dev.waybill.workflow.cap.Caps;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Binds what a prompt takes: the run that it is about, named as {@code run_get} takes it. */
public final class PromptArguments {
    private static final List<String> FIELDS = List.of(Prompt.ARGUMENT);

    private PromptArguments() {}

    /** The run to read, or the first problem: an unknown argument before all. */
    public static Binding<RunGet> bind(Prompt prompt, Map<String, String> arguments) {
        ObjectNode sent = JsonNodeFactory.instance.objectNode();
        arguments.forEach(sent::put);
        try {
            Fields fields = Fields.of(sent, prompt.text(), FIELDS);
            return new Binding.Bound<>(new RunGet(fields.text(Prompt.ARGUMENT, Caps.HANDLE, TextForm.RUN)));
        } catch (ProblemException found) {
            return new Binding.Unbound<>(found.problem());
        }
    }
}
