package dev.waybill.server.legacy;

import dev.waybill.server.desk.CallContext;
import dev.waybill.server.desk.Cursor;
import dev.waybill.server.desk.EraName;
import dev.waybill.server.desk.FeatureDesk;
import dev.waybill.server.desk.FeatureResult;
import dev.waybill.server.desk.ResourceUri;
import dev.waybill.server.desk.WireNotices;
import dev.waybill.server.door.Exchange;
import dev.waybill.server.door.Outlet;
import dev.waybill.server.feature.Client;
import dev.waybill.server.feature.Inputs;
import dev.waybill.server.feature.LogLevel;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.json.Json;
import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.MessageId;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.Reply;
import dev.waybill.server.message.RpcError;
import dev.waybill.server.subscription.Subscriptions;
import dev.waybill.workflow.refusal.RefusedException;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One client's session. Tool calls are dispatched by the SDK's session, which gets a name of ours and nothing that a
 * caller wrote; what the SDK would read or answer in a way of its own is read and answered here.
 */
final class LegacySession {
    private static final byte[] EMPTY_RESULT = Json.bytes("{}");

    /** Of revisions up to 2025-11-25 (2025-11-25, server/resources, "Error Handling"). */
    private static final int RESOURCE_NOT_FOUND = -32002;

    /** How often one call may ask its client: a handler that is never content ends there. */
    private static final int ROUNDS = 5;

    private final McpStreamableServerSession session;
    private final SdkServer sdk;
    private final Client client;
    private final Offer offer;
    private final ClientQuestions questions = new ClientQuestions();
    private final SessionSubscription subscription;
    private final AtomicReference<Outlet> stream = new AtomicReference<>(Outlet.CLOSED);
    private volatile Optional<LogLevel> leastLogLevel;

    /** What all sessions share. */
    record Offer(ServedCatalogue.Texts texts, LegacyLists lists, FeatureDesk features, Subscriptions subscriptions) {
        Offer(ServedCatalogue.Texts texts, FeatureDesk features, Subscriptions subscriptions) {
            this(texts, new LegacyLists(texts), features, subscriptions);
        }
    }

    LegacySession(SdkServer sdk, McpStreamableServerSession session, Client client, Offer offer) {
        this.sdk = sdk;
        this.session = session;
        this.client = client;
        this.offer = offer;
        this.subscription = new SessionSubscription(offer.subscriptions(), stream::get);
        // A client that has not said how much it wants to hear (2025-11-25, server/utilities/logging).
        this.leastLogLevel = offer.texts().logs() ? Optional.of(LogLevel.INFO) : Optional.empty();
    }

    String id() {
        return session.getId();
    }

    Reply answer(Inbound.Request request, Exchange exchange) throws ProtocolException {
        ServedCatalogue.Texts texts = offer.texts();
        LegacyLists lists = offer.lists();
        return switch (request.method()) {
            case "ping" -> Reply.result(request.id(), EMPTY_RESULT);
            case "tools/list" -> list(request, true, lists.tools());
            case "prompts/list" -> list(request, texts.hasPrompts(), lists.prompts());
            case "resources/templates/list" -> list(request, texts.hasResources(), lists.templates());
            case "resources/subscribe" -> subscribe(request, exchange);
            case "resources/unsubscribe" -> unsubscribe(request);
            case "logging/setLevel" -> setLogLevel(request);
            case "tools/call" -> callTool(request, exchange);
            default -> {
                // The SDK's own answer to an unknown method repeats its name.
                requireDeclared(offer.features().answers(request.method(), texts));
                yield result(request.id(), feature(request, exchange));
            }
        };
    }

    /** Takes the client's answer to a question of this session's. */
    void hear(Inbound.Response answer) {
        questions.hear(answer);
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

    /** 2025-11-25, server/resources, "Subscriptions". */
    private Reply subscribe(Inbound.Request request, Exchange exchange) throws ProtocolException {
        requireDeclared(offer.texts().hasResources());
        String uri = ResourceUri.read(request.params());
        try {
            if (!subscription.add(exchange.callers().caller(), uri)) {
                throw new ProtocolException(new RpcError(
                        RESOURCE_NOT_FOUND, 400, "There is no such resource for this key; resources/list names some."));
            }
        } catch (RefusedException refused) {
            throw new ProtocolException(RpcError.of(refused.refusal()));
        }
        return Reply.result(request.id(), EMPTY_RESULT);
    }

    private Reply unsubscribe(Inbound.Request request) throws ProtocolException {
        requireDeclared(offer.texts().hasResources());
        subscription.remove(ResourceUri.read(request.params()));
        return Reply.result(request.id(), EMPTY_RESULT);
    }

    /** 2025-11-25, server/utilities/logging, "Setting Log Level". */
    private Reply setLogLevel(Inbound.Request request) throws ProtocolException {
        requireDeclared(offer.texts().logs());
        leastLogLevel = Optional.of(LogLevel.of(request.params().path("level").stringValue(""))
                .orElseThrow(() -> new ProtocolException(
                        RpcError.invalidParams("The field level must be one of debug, info, notice, warning, error,"
                                + " critical, alert, emergency."))));
        return Reply.result(request.id(), EMPTY_RESULT);
    }

    private Reply callTool(Inbound.Request request, Exchange exchange) throws ProtocolException {
        // The SDK needs a name that it knows; whether the caller's is one, the desk finds out.
        SdkCall call = new SdkCall(() -> asked(request, exchange));
        McpSchema.JSONRPCRequest message = new McpSchema.JSONRPCRequest(
                McpSchema.METHOD_TOOLS_CALL, SdkServer.CALL, Map.of("name", SdkServer.CALL, "arguments", Map.of()));
        session.responseStream(new SdkTransport(sdk.mapper(), exchange.outlet(), () -> {}))
                .handle(message)
                .contextWrite(context -> context.put(McpTransportContext.KEY, call.context()))
                .block();
        return result(request.id(), call.result());
    }

    private FeatureResult feature(Inbound.Request request, Exchange exchange) throws ProtocolException {
        try {
            return asked(request, exchange);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new FeatureResult.Withdrawn();
        }
    }

    /** Does a request, and again with the client's answers for as long as it asks for some. */
    private FeatureResult asked(Inbound.Request request, Exchange exchange)
            throws ProtocolException, InterruptedException {
        WireNotices notices = new WireNotices(
                MessageId.read(request.meta().path("progressToken")),
                leastLogLevel,
                exchange.outlet(),
                exchange.cancellation());
        CallContext context = new CallContext(EraName.LEGACY, client, Inputs.NONE, notices, exchange);
        FeatureResult result = offer.features().answer(request, context);
        for (int round = 0; result instanceof FeatureResult.Asking asking; round++) {
            if (round == ROUNDS) {
                throw new IllegalStateException("a handler asks without end");
            }
            result =
                    offer.features().answer(request, context.with(questions.ask(asking.questions(), client, exchange)));
        }
        return exchange.cancellation().requested() ? new FeatureResult.Withdrawn() : result;
    }

    private static Reply result(MessageId id, FeatureResult result) {
        return switch (result) {
            case FeatureResult.Complete complete -> Reply.result(id, Json.bytes("{" + complete.fields() + "}"));
            case FeatureResult.Withdrawn withdrawn -> Reply.none();
            case FeatureResult.Asking asking -> throw new IllegalStateException("a question was not put");
        };
    }

    /**
     * Opens the stream on which the server may speak first.
     *
     * @param whenClosed run when the session ends or another stream takes the place of this one
     */
    void listen(Outlet outlet, Runnable whenClosed) {
        stream.set(outlet);
        session.listeningStream(new SdkTransport(sdk.mapper(), outlet, whenClosed));
    }

    /** That stream is over; another that has taken its place is not. */
    void quiet(Outlet outlet) {
        stream.compareAndSet(outlet, Outlet.CLOSED);
    }

    /** The session is about to end; said before its calls are cancelled. */
    void closing() {
        questions.closing();
    }

    /** Ends the session and the stream that its client listens on. */
    void end() {
        questions.giveUp();
        subscription.close();
        session.closeGracefully().block();
    }
}
