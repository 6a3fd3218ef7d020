package dev.waybill.server.desk;

import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.RawCompletion;
import dev.waybill.server.feature.RawPrompt;
import dev.waybill.server.feature.RawTool;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.json.Json;
import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.RpcError;
import dev.waybill.workflow.refusal.Refusal;
import dev.waybill.workflow.refusal.RefusalCode;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers the requests for features that both eras have, with the parts of an answer that both have. What is constant,
 * the lists, they answer themselves.
 */
public final class FeatureDesk {
    /** Of revisions up to 2025-11-25 (2025-11-25, server/resources, "Error Handling"); later ones must not use it. */
    private static final int RESOURCE_NOT_FOUND = -32002;

    private static final int OK = 200;

    private final ServedCatalogue catalogue;
    private final CallDesk desk;

    public FeatureDesk(ServedCatalogue catalogue, CallDesk desk) {
        this.catalogue = catalogue;
        this.desk = desk;
    }

    /** Whether a request of this method is answered here, by a server that offers these. */
    public boolean answers(String method, ServedCatalogue.Texts offered) {
        return switch (method) {
            case "tools/call" -> true;
            case "prompts/get" -> offered.hasPrompts();
            case "resources/list", "resources/read" -> offered.hasResources();
            case "completion/complete" -> offered.hasPrompts() || offered.hasResources();
            default -> false;
        };
    }

    /**
     * Answers.
     *
     * @throws ProtocolException for parameters that don't fit, an unknown name, and every no to a request that has no
     *     place for one in its result
     */
    public FeatureResult answer(Inbound.Request request, CallContext context) throws ProtocolException {
        ObjectNode params = request.params();
        return switch (request.method()) {
            case "tools/call" -> tool(ToolRequest.read(params), context);
            case "prompts/get" -> prompt(PromptRequest.read(params), context);
            case "resources/list" -> listResources(Cursor.read(params), context);
            case "resources/read" -> resource(ResourceUri.read(params), context);
            case "completion/complete" -> completion(CompletionRequest.read(params), context);
            default -> throw new ProtocolException(RpcError.methodNotFound());
        };
    }

    /** A tool's no is for the agent to read, so it is a result (2026-07-28, server/tools, "Error Handling"). */
    private FeatureResult tool(ToolRequest wanted, CallContext context) throws ProtocolException {
        Optional<RawTool> tool = catalogue.tool(wanted.name());
        if (tool.isEmpty()) {
            throw new ProtocolException(
                    RpcError.invalidParams("There is no such tool; tools/list names those that there are."));
        }
        return switch (desk.call(
                new CallDesk.Asked("tool", wanted.name()),
                context,
                call -> tool.get().call(call, wanted.arguments()))) {
            case Outcome.Answered<Answer> answered -> result(answered.answer());
            case Outcome.Refused<Answer> refused -> result(Answer.refused(refused.refusal()));
            case Outcome.Withdrawn<Answer> withdrawn -> new FeatureResult.Withdrawn();
        };
    }

    private FeatureResult prompt(PromptRequest wanted, CallContext context) throws ProtocolException {
        Optional<RawPrompt> prompt = catalogue.prompt(wanted.name());
        if (prompt.isEmpty()) {
            throw new ProtocolException(
                    RpcError.invalidParams("There is no such prompt; prompts/list names those that there are."));
        }
        return ended(
                desk.call(
                        new CallDesk.Asked("prompt", wanted.name()),
                        context,
                        call -> prompt.get().get(call, wanted.arguments())),
                FeatureDesk::refused);
    }

    private FeatureResult listResources(String cursor, CallContext context) throws ProtocolException {
        return ended(
                desk.call(
                        new CallDesk.Asked("resource", "list"),
                        context,
                        call -> catalogue.resources().list(call, cursor)),
                FeatureDesk::refused);
    }

    private FeatureResult resource(String uri, CallContext context) throws ProtocolException {
        return ended(
                desk.call(
                        new CallDesk.Asked("resource", "read"),
                        context,
                        call -> catalogue.resources().read(call, uri)),
                refusal -> refusal.code() == RefusalCode.NOT_FOUND
                        ? noSuchResource(context.era(), refusal, uri)
                        : refused(refusal));
    }

    private FeatureResult completion(RawCompletion.Question question, CallContext context) throws ProtocolException {
        return ended(
                desk.call(
                        new CallDesk.Asked("completion", "suggest"),
                        context,
                        call -> completed(catalogue.completion().suggest(call, question))),
                FeatureDesk::refused);
    }

    /** 2026-07-28, schema, "CompleteResult". */
    private static Answer completed(RawCompletion.Suggestions suggestions) {
        StringBuilder fields = new StringBuilder("\"completion\":{\"values\":[");
        for (int i = 0; i < suggestions.values().size(); i++) {
            if (i > 0) {
                fields.append(',');
            }
            Json.appendQuoted(fields, suggestions.values().get(i));
        }
        return new Answer.Complete(fields.append("],\"hasMore\":")
                .append(suggestions.more())
                .append('}')
                .toString());
    }

    /** How an era's error says no. */
    @FunctionalInterface
    private interface Wording {
        RpcError of(Refusal refusal);
    }

    private static FeatureResult ended(Outcome<Answer> outcome, Wording wording) throws ProtocolException {
        return switch (outcome) {
            case Outcome.Answered<Answer> answered -> result(answered.answer());
            case Outcome.Refused<Answer> refused -> throw new ProtocolException(wording.of(refused.refusal()));
            case Outcome.Withdrawn<Answer> withdrawn -> new FeatureResult.Withdrawn();
        };
    }

    private static FeatureResult result(Answer answer) {
        return switch (answer) {
            case Answer.Complete complete -> new FeatureResult.Complete(complete.fields());
            case Answer.InputRequired questions -> new FeatureResult.Asking(questions);
        };
    }

    private static RpcError refused(Refusal refusal) {
        return RpcError.of(refusal);
    }

    /**
     * Names the address again, as the protocol wishes, where it is one that can't be mistaken for anything else
     * (2026-07-28, server/resources, "Error Handling").
     */
    private static RpcError noSuchResource(EraName era, Refusal refusal, String uri) {
        String data = ResourceUri.plain(uri) ? "{\"uri\":" + Json.quote(uri) + "}" : "";
        RpcError error = RpcError.of(refusal);
        return switch (era) {
            case MODERN -> new RpcError(error.code(), error.httpStatus(), error.message(), data);
            case LEGACY -> new RpcError(RESOURCE_NOT_FOUND, OK, error.message(), data);
        };
    }
}
