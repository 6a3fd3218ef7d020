package dev.waybill.server.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.budget.Toll;
import dev.waybill.server.door.Connection;
import dev.waybill.server.door.Exchange;
import dev.waybill.server.door.GradeRule;
import dev.waybill.server.door.Headers;
import dev.waybill.server.door.InFlight;
import dev.waybill.server.door.Outlet;
import dev.waybill.server.door.RequestIds;
import dev.waybill.server.door.Transport;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Cancellation;
import dev.waybill.server.feature.Client;
import dev.waybill.server.feature.ClientCapability;
import dev.waybill.server.feature.ClientIdentity;
import dev.waybill.server.feature.InputRequest;
import dev.waybill.workflow.audit.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ClientQuestionsTest {
    private static final Answer.InputRequired QUESTION = new Answer.InputRequired(
            Map.of("go", new InputRequest(InputRequest.ELICIT, "\"message\":\"Go?\"", ClientCapability.FORM)), "");
    private static final Client CLIENT = new Client(new ClientIdentity("test", "1"), Set.of(ClientCapability.FORM));

    private final ClientQuestions questions = new ClientQuestions();
    private final List<String> sent = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    @Test
    void aQuestionOfACancelledCallIsTakenAway() throws Exception {
        Exchange exchange = exchange(cancellation::request);
        assertTrue(questions.ask(QUESTION, CLIENT, exchange).responses().isEmpty());
        assertEquals(2, sent.size(), sent::toString);
        assertTrue(sent.getLast().contains("notifications/cancelled"), sent::toString);
    }

    @Test
    void nothingMoreIsSentOnceTheSessionIsOver() throws Exception {
        Exchange exchange = exchange(() -> {
            questions.closing();
            cancellation.request();
        });
        assertTrue(questions.ask(QUESTION, CLIENT, exchange).responses().isEmpty());
        assertEquals(1, sent.size(), sent::toString);
    }

    /** An exchange in which something happens between the question and the wait for its answer. */
    private Exchange exchange(Runnable happens) {
        Outlet outlet = new Outlet() {
            @Override
            public void send(byte[] message) {
                sent.add(new String(message, StandardCharsets.UTF_8));
            }

            @Override
            public void keepAlive() {
                happens.run();
            }

            @Override
            public boolean delivers() {
                return true;
            }
        };
        return new Exchange(
                new Connection(Transport.STDIO, new Origin("stdio", ""), new GradeRule(Optional.empty()).ofStdio()),
                Headers.NONE,
                () -> {
                    throw new AssertionError("a question asks for no caller");
                },
                new RequestIds(new SplittableRandom(1)).next(),
                new InFlight(),
                cancellation,
                outlet,
                Toll.FREE.fare(1));
    }
}
