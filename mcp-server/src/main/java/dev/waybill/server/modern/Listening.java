package dev.waybill.server.modern;

import dev.waybill.server.desk.ResourceUri;
import dev.waybill.server.door.Exchange;
import dev.waybill.server.door.Transport;
import dev.waybill.server.json.Json;
import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.Reply;
import dev.waybill.server.message.RpcError;
import dev.waybill.server.subscription.Subscription;
import dev.waybill.server.subscription.Subscriptions;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * {@code subscriptions/listen}: a request whose answer comes when the listening is over, and before it the news
 * (2026-07-28, basic/patterns/subscriptions). Of what a client may want to hear of, only resources change here.
 */
final class Listening {
    /** Far shorter than what proxies take for dead: a client that has gone is found out by the second one. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(5);

    private static final int NOT_ACCEPTABLE = 406;

    private final Subscriptions subscriptions;
    private final ConstantResults constants;

    Listening(Subscriptions subscriptions, ConstantResults constants) {
        this.subscriptions = subscriptions;
        this.constants = constants;
    }

    /** Listens until the client, the key or the server ends it. */
    Reply answer(Inbound.Request request, Exchange exchange) throws ProtocolException {
        Set<String> uris = wanted(request.params().path("notifications"));
        if (!exchange.outlet().delivers()) {
            throw new ProtocolException(RpcError.refused(
                    NOT_ACCEPTABLE,
                    "Listening answers with a stream: send Accept: application/json, text/event-stream."));
        }
        try (Subscription subscription = subscriptions.open(exchange.callers().caller(), uris)) {
            exchange.cancellation().whenRequested(subscription::close);
            listen(request, exchange, subscription);
        } catch (RefusedException refused) {
            throw new ProtocolException(RpcError.of(refused.refusal()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return exchange.cancellation().requested() ? Reply.none() : closed(request, exchange);
    }

    private static void listen(Inbound.Request request, Exchange exchange, Subscription subscription)
            throws InterruptedException {
        exchange.outlet().send(acknowledged(request, subscription.uris()));
        while (!subscription.ended()) {
            Set<String> changed = subscription.awaitChanges(KEEP_ALIVE);
            if (changed.isEmpty() && !subscription.ended()) {
                exchange.outlet().keepAlive();
            }
            for (String uri : changed) {
                exchange.outlet().send(updated(request, uri));
            }
        }
    }

    /** The resources of a filter; what else it may name never changes here ("Notification Filter"). */
    private static Set<String> wanted(JsonNode filter) throws ProtocolException {
        if (!filter.isObject()) {
            throw new ProtocolException(
                    RpcError.invalidParams("The field notifications must be an object: what to listen for."));
        }
        for (String field : new String[] {"toolsListChanged", "promptsListChanged", "resourcesListChanged"}) {
            JsonNode flag = filter.path(field);
            if (!flag.isMissingNode() && !flag.isBoolean()) {
                throw new ProtocolException(
                        RpcError.invalidParams("The field notifications." + field + " must be true or false."));
            }
        }
        JsonNode resources = filter.path("resourceSubscriptions");
        if (!resources.isMissingNode() && !resources.isArray()) {
            throw new ProtocolException(RpcError.invalidParams(
                    "The field notifications.resourceSubscriptions must be a list of resources' addresses."));
        }
        Set<String> uris = new LinkedHashSet<>();
        for (JsonNode uri : resources) {
            uris.add(ResourceUri.read(uri));
        }
        return uris;
    }

    /** The first message, which says what is watched of what was wanted ("Acknowledgment"). */
    private static byte[] acknowledged(Inbound.Request request, Set<String> watched) {
        StringBuilder filter = new StringBuilder();
        if (!watched.isEmpty()) {
            filter.append("\"resourceSubscriptions\":[");
            String separator = "";
            for (String uri : watched) {
                filter.append(separator);
                Json.appendQuoted(filter, uri);
                separator = ",";
            }
            filter.append(']');
        }
        return notification("notifications/subscriptions/acknowledged", request, "\"notifications\":{" + filter + "}");
    }

    /** "Receiving Notifications". */
    private static byte[] updated(Inbound.Request request, String uri) {
        return notification("notifications/resources/updated", request, "\"uri\":" + Json.quote(uri));
    }

    private static byte[] notification(String method, Inbound.Request request, String params) {
        return Json.bytes("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":{\"_meta\":{"
                + subscriptionId(request) + "}," + params + "}}");
    }

    private static String subscriptionId(Inbound.Request request) {
        return "\"io.modelcontextprotocol/subscriptionId\":" + request.id().json();
    }

    /**
     * Says that there is no more to come ("Graceful Closure"). On stdio, where no stream closes, a cancellation
     * follows it (2026-07-28, basic/patterns/cancellation, "Behavior Requirements", 2).
     */
    private Reply closed(Inbound.Request request, Exchange exchange) {
        Reply end = Reply.result(
                request.id(),
                Json.bytes("{\"resultType\":\"complete\",\"_meta\":{" + subscriptionId(request) + ","
                        + constants.identity() + "}}"));
        if (exchange.connection().transport() != Transport.STDIO) {
            return end;
        }
        exchange.outlet().send(end.body());
        exchange.outlet()
                .send(Json.bytes(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
                                + request.id().json() + "}}"));
        return Reply.none();
    }
}
