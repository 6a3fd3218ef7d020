package dev.waybill.server.legacy;

import dev.waybill.server.door.Exchange;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Client;
import dev.waybill.server.feature.ClientCapability;
import dev.waybill.server.feature.InputRequest;
import dev.waybill.server.feature.Inputs;
import dev.waybill.server.json.Json;
import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.MessageId;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.RpcError;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/**
 * Puts a handler's questions to a client of this era: as requests of the server's own, on the stream of the call they
 * belong to, one after the other (2025-11-25, client/elicitation; basic/transports, "Sending Messages to the Server").
 */
final class ClientQuestions {
    /** How long a person may take for one question; the call goes on without the answer then. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Map<MessageId, BlockingQueue<Optional<JsonNode>>> open = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();
    private volatile boolean over;

    /**
     * Asks all and waits for the answers. One that does not come, or is an error, is missing in what this returns.
     *
     * @throws ProtocolException where this client can't be asked
     */
    Inputs ask(Answer.InputRequired questions, Client client, Exchange exchange)
            throws ProtocolException, InterruptedException {
        Map<String, JsonNode> answers = new HashMap<>();
        for (Map.Entry<String, InputRequest> question : new TreeMap<>(questions.requests()).entrySet()) {
            requireCapable(question.getValue(), client, exchange);
            ask(question.getValue(), exchange).ifPresent(answer -> answers.put(question.getKey(), answer));
        }
        return new Inputs(answers, questions.state().isEmpty() ? Optional.empty() : Optional.of(questions.state()));
    }

    /** Takes an answer; one that no question waits for is dropped. */
    void hear(Inbound.Response answer) {
        BlockingQueue<Optional<JsonNode>> waiting = open.get(answer.id());
        if (waiting != null) {
            // A second answer finds the place taken.
            waiting.offer(answer.result());
        }
    }

    /**
     * The session is about to end. Said before its calls are cancelled: what they had asked need not be taken away, and
     * no call may go on without its answer before it knows that it is cancelled.
     */
    void closing() {
        over = true;
    }

    /** Nobody will answer any more. */
    void giveUp() {
        over = true;
        open.values().forEach(waiting -> waiting.offer(Optional.empty()));
    }

    private Optional<JsonNode> ask(InputRequest question, Exchange exchange) throws InterruptedException {
        MessageId id = new MessageId("ask-" + asked.incrementAndGet());
        BlockingQueue<Optional<JsonNode>> answer = new ArrayBlockingQueue<>(1);
        open.put(id, answer);
        try {
            exchange.outlet().send(request(id, question));
            return await(answer, exchange, id);
        } finally {
            open.remove(id);
        }
    }

    private Optional<JsonNode> await(BlockingQueue<Optional<JsonNode>> answer, Exchange exchange, MessageId id)
            throws InterruptedException {
        for (long waited = 0; waited < PATIENCE.toSeconds() && exchange.stillWanted(); waited += LOOK.toSeconds()) {
            Optional<JsonNode> given = answer.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            if (given != null) {
                return given;
            }
        }
        if (over) {
            // The stream of a session that has ended carries nothing more.
            return Optional.empty();
        }
        // The host may take its dialogue away (2025-11-25, basic/utilities/cancellation).
        exchange.outlet()
                .send(Json.bytes(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
                                + id.json() + "}}"));
        return Optional.empty();
    }

    private static byte[] request(MessageId id, InputRequest question) {
        // This era's pages have a name of their own (2025-11-25, client/elicitation, "URL Mode").
        String page = question.needs() == ClientCapability.PAGE ? ",\"elicitationId\":" + id.json() : "";
        return Json.bytes("{\"jsonrpc\":\"2.0\",\"id\":" + id.json() + ",\"method\":" + Json.quote(question.method())
                + ",\"params\":{" + question.params() + page + "}}");
    }

    private static void requireCapable(InputRequest question, Client client, Exchange exchange)
            throws ProtocolException {
        if (!client.can(question.needs()) || !exchange.outlet().delivers()) {
            throw new ProtocolException(RpcError.invalidParams("This needs a client that can be asked while it waits: "
                    + ClientCapability.declare(Set.of(question.needs())) + ", and a stream to ask it on."));
        }
    }
}
