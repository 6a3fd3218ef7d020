package dev.waybill.server.modern;

import dev.waybill.server.desk.CallContext;
import dev.waybill.server.desk.Cursor;
import dev.waybill.server.desk.EraName;
import dev.waybill.server.desk.FeatureDesk;
import dev.waybill.server.desk.FeatureResult;
import dev.waybill.server.desk.ToolRequest;
import dev.waybill.server.desk.WireNotices;
import dev.waybill.server.door.Era;
import dev.waybill.server.door.Exchange;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Inputs;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.json.Json;
import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.Reply;
import dev.waybill.server.message.RpcError;
import dev.waybill.server.subscription.Subscriptions;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Answers requests of revision 2026-07-28. The constant answers are bytes that are made once; whatever is not on
 * the list of methods below, {@code ping} and {@code initialize} among it, does not exist in this revision.
 */
public final class ModernEra implements Era {
    /** What depends on who asks is kept by nobody else, and by them not for long (server/utilities/caching). */
    private static final String PRIVATE = ",\"ttlMs\":0,\"cacheScope\":\"private\"";

    private final ServedCatalogue.Texts texts;
    private final ConstantResults constants;
    private final FeatureDesk features;
    private final RequestStates states;
    private final Listening listening;

    public ModernEra(
            ServedCatalogue.Texts texts, FeatureDesk features, Subscriptions subscriptions, RequestStates states) {
        this.texts = texts;
        this.constants = new ConstantResults(texts);
        this.features = features;
        this.states = states;
        this.listening = new Listening(subscriptions, constants);
    }

    @Override
    public Reply answer(Inbound.Request request, Exchange exchange) throws ProtocolException {
        RequestMeta meta = RequestMeta.read(request.meta());
        HeaderCheck.require(request, meta, exchange);
        meta.requireServed();
        return switch (request.method()) {
            case "server/discover" -> Reply.result(request.id(), constants.discover());
            case "tools/list" -> list(request, true, constants.tools());
            case "prompts/list" -> list(request, texts.hasPrompts(), constants.prompts());
            case "resources/templates/list" -> list(request, texts.hasResources(), constants.templates());
            case "subscriptions/listen" -> {
                requireDeclared(texts.hasResources());
                yield listening.answer(request, exchange);
            }
            default -> feature(request, meta, exchange);
        };
    }

    /** Each list is one page, so no cursor can be ours. */
    private static Reply list(Inbound.Request request, boolean declared, byte[] result) throws ProtocolException {
        requireDeclared(declared);
        Cursor.requireNone(request.params());
        return Reply.result(request.id(), result);
    }

    private static void requireDeclared(boolean declared) throws ProtocolException {
        if (!declared) {
            throw new ProtocolException(RpcError.methodNotFound());
        }
    }

    private Reply feature(Inbound.Request request, RequestMeta meta, Exchange exchange) throws ProtocolException {
        requireDeclared(features.answers(request.method(), texts));
        requireMirrored(request, exchange);
        WireNotices notices =
                new WireNotices(meta.progressToken(), meta.logLevel(), exchange.outlet(), exchange.cancellation());
        CallContext context =
                new CallContext(EraName.MODERN, meta.client(), inputs(request, exchange), notices, exchange);
        return switch (features.answer(request, context)) {
            case FeatureResult.Complete complete -> complete(request, complete.fields());
            case FeatureResult.Asking asking -> asking(request, asking.questions(), context);
            case FeatureResult.Withdrawn withdrawn -> Reply.none();
        };
    }

    private void requireMirrored(Inbound.Request request, Exchange exchange) throws ProtocolException {
        if (request.method().equals("tools/call") && !texts.mirrored().isEmpty()) {
            ToolRequest wanted = ToolRequest.read(request.params());
            HeaderCheck.requireMirrored(
                    texts.mirrored().getOrDefault(wanted.name(), Map.of()), wanted.arguments(), exchange);
        }
    }

    /** What a call that comes again brings (2026-07-28, basic/patterns/mrtr, "Basic Workflow"). */
    private Inputs inputs(Inbound.Request request, Exchange exchange) throws ProtocolException {
        JsonNode responses = request.params().path("inputResponses");
        JsonNode state = request.params().path("requestState");
        if (responses.isMissingNode() && state.isMissingNode()) {
            return Inputs.NONE;
        }
        if (!responses.isMissingNode() && !responses.isObject()) {
            throw new ProtocolException(RpcError.invalidParams("The field inputResponses must be an object."));
        }
        Map<String, JsonNode> answered = new HashMap<>();
        responses.properties().forEach(response -> answered.put(response.getKey(), response.getValue()));
        return new Inputs(
                answered, state.isMissingNode() ? Optional.empty() : Optional.of(opened(state, request, exchange)));
    }

    private String opened(JsonNode state, Inbound.Request request, Exchange exchange) throws ProtocolException {
        if (!state.isString()) {
            throw new ProtocolException(RpcError.invalidParams("The field requestState must be a string."));
        }
        return states.open(state.stringValue(), key(exchange), request)
                .orElseThrow(() -> new ProtocolException(RpcError.invalidParams(
                        "This requestState was not given to this key for this call, or it is over;"
                                + " send the call again without it.")));
    }

    private Reply complete(Inbound.Request request, String fields) {
        boolean cacheable = switch (request.method()) {
            case "resources/list", "resources/read" -> true;
            default -> false;
        };
        return Reply.result(
                request.id(),
                Json.bytes("{\"resultType\":\"complete\"," + fields + (cacheable ? PRIVATE : "") + constants.meta()
                        + "}"));
    }

    private Reply asking(Inbound.Request request, Answer.InputRequired questions, CallContext context)
            throws ProtocolException {
        String state =
                questions.state().isEmpty() ? "" : states.seal(questions.state(), key(context.exchange()), request);
        return Reply.result(
                request.id(),
                Json.bytes("{" + InputRequired.fields(questions, state, context.client()) + constants.meta() + "}"));
    }

    private static KeyId key(Exchange exchange) throws ProtocolException {
        try {
            return exchange.callers().caller().key();
        } catch (RefusedException refused) {
            throw new ProtocolException(RpcError.of(refused.refusal()));
        }
    }
}
