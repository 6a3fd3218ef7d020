package dev.waybill.server.desk;

import dev.waybill.server.feature.RawCompletion;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.RpcError;
import dev.waybill.workflow.cap.Caps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what {@code completion/complete} asks for (2026-07-28, server/utilities/completion, "CompleteRequest"). */
final class CompletionRequest {
    private CompletionRequest() {}

    /**
     * Reads the parameters. What was typed in other arguments ({@code context}) helps none of ours.
     *
     * @throws ProtocolException for parameters of the wrong shape
     */
    static RawCompletion.Question read(ObjectNode params) throws ProtocolException {
        JsonNode ref = params.path("ref");
        JsonNode argument = params.path("argument");
        String value = text(argument.path("value"), "argument.value");
        String name = text(argument.path("name"), "argument.name");
        return switch (ref.path("type").stringValue("")) {
            case "ref/prompt" ->
                new RawCompletion.Question(RawCompletion.Of.PROMPT, text(ref.path("name"), "ref.name"), name, value);
            case "ref/resource" ->
                new RawCompletion.Question(RawCompletion.Of.RESOURCE, text(ref.path("uri"), "ref.uri"), name, value);
            default ->
                throw new ProtocolException(
                        RpcError.invalidParams("The field ref.type must be ref/prompt or ref/resource."));
        };
    }

    private static String text(JsonNode node, String field) throws ProtocolException {
        if (!node.isString() || node.stringValue().length() > Caps.URL) {
            throw new ProtocolException(RpcError.invalidParams(
                    "The field " + field + " must be a string of at most " + Caps.URL + " characters."));
        }
        return node.stringValue();
    }
}
