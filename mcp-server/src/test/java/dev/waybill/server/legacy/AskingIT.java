package dev.waybill.server.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.Events;
import dev.waybill.server.fixture.FixtureHttp;
import dev.waybill.server.fixture.FixtureKeys;
import dev.waybill.server.fixture.FixtureResources;
import dev.waybill.server.fixture.FixtureStdio;
import dev.waybill.server.fixture.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions and news that the server sends by itself (2025-11-25: client/elicitation, server/resources). */
final class AskingIT {
    private static final String ASK = Messages.legacy("5", "tools/call", Messages.tool("ask", "{}"));
    private static final String ACCEPT =
            "{\"jsonrpc\":\"2.0\",\"id\":\"ask-1\",\"result\":{\"action\":\"accept\",\"content\":{}}}";

    private FixtureHttp http;

    @BeforeEach
    void start() throws IOException {
        http = new FixtureHttp();
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
    }

    @Test
    void aToolAsksOnTheStreamOfItsCall() throws Exception {
        String session = http.openSession();
        try (Events events = new Events(call(session, ASK))) {
            assertEquals(
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\",\"params\":{\"level\":\"info\","
                            + "\"data\":\"asking\"}}",
                    events.next());
            assertEquals(
                    "{\"jsonrpc\":\"2.0\",\"id\":\"ask-1\",\"method\":\"elicitation/create\",\"params\":{"
                            + "\"message\":\"A word, please.\",\"requestedSchema\":{\"type\":\"object\","
                            + "\"properties\":{\"word\":{\"type\":\"string\"}}}}}",
                    events.next());
            HttpResponse<String> taken = http.send(http.inSession(session, ACCEPT));
            assertEquals(202, taken.statusCode());
            assertEquals("", taken.body());
            events.next();
            assertTrue(String.valueOf(events.next())
                    .contains("\"structuredContent\":{\"state\":\"asked\",\"action\":\"accept\"}"));
            assertNull(events.next());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"result\":{\"action\":\"decline\"}|decline",
                "\"result\":{\"action\":\"cancel\"}|cancel",
                "\"result\":{}|none",
                "\"result\":7|none",
                "\"error\":{\"code\":-1,\"message\":\"no\"}|missing",
            })
    void everyEndOfAQuestionIsOneOfTheTool(String answer, String action) throws Exception {
        String session = http.openSession();
        try (Events events = new Events(call(session, ASK))) {
            events.next();
            events.next();
            http.send(http.inSession(session, "{\"jsonrpc\":\"2.0\",\"id\":\"ask-1\"," + answer + "}"));
            events.next();
            assertTrue(String.valueOf(events.next()).contains("\"action\":\"" + action + "\""));
        }
    }

    @Test
    void aPageHasANameOfItsOwnInThisEra() throws Exception {
        String session = http.openSession();
        String page = Messages.legacy("5", "tools/call", Messages.tool("page", "{}"));
        try (Events events = new Events(call(session, page))) {
            String asked = String.valueOf(events.next());
            assertTrue(asked.contains("\"mode\":\"url\",\"message\":\"Open this.\""), asked);
            assertTrue(asked.contains("\"elicitationId\":\"ask-1\""), asked);
            http.send(http.inSession(session, ACCEPT));
            assertTrue(String.valueOf(events.next()).contains("\"opened\":true"));
        }
    }

    @Test
    void answersOfOthersAndToNothingAreDropped() throws Exception {
        String session = http.openSession();
        String other = http.openSession();
        try (Events events = new Events(call(session, ASK))) {
            events.next();
            events.next();
            assertEquals(202, http.send(http.inSession(other, ACCEPT)).statusCode());
            assertEquals(
                    202,
                    http.send(http.inSession(session, ACCEPT.replace("ask-1", "ask-2")))
                            .statusCode());
            assertEquals(202, http.send(http.request(ACCEPT)).statusCode());
            assertEquals(
                    404,
                    http.send(http.inSession(session, ACCEPT)
                                    .setHeader("Authorization", "Bearer " + FixtureKeys.SECOND))
                            .statusCode());
            http.send(http.inSession(session, ACCEPT.replace("accept", "decline")));
            http.send(http.inSession(session, ACCEPT));
            events.next();
            assertTrue(String.valueOf(events.next()).contains("\"action\":\"decline\""));
        }
    }

    @Test
    void aClientThatCantBeAskedGetsAnError() throws Exception {
        String session = http.send(http.request(Messages.INITIALIZE.replace("\"elicitation\"", "\"x\"")))
                .headers()
                .firstValue("Mcp-Session-Id")
                .orElseThrow();
        String refused = last(http.send(http.inSession(session, ASK)).body());
        assertTrue(refused.contains("\"code\":-32602") && refused.contains("elicitation"), refused);
    }

    @Test
    void theEndOfTheSessionEndsAQuestion() throws Exception {
        String session = http.openSession();
        try (Events events = new Events(call(session, ASK))) {
            events.next();
            events.next();
            http.send(http.inSession(session, "").DELETE());
            assertNull(events.next());
        }
    }

    @Test
    void aRequestThatIsRefusedWasHeard() throws Exception {
        String session = http.openSession();
        for (String request : new String[] {
            Messages.legacy("1", "made/up", ""),
            Messages.legacy("1", "tools/call", Messages.tool("made_up", "{}")),
            Messages.legacy("1", "prompts/get", "\"name\":\"made_up\""),
            Messages.legacy("1", "resources/read", "\"uri\":\"thing://none\""),
            Messages.legacy("1", "resources/subscribe", "\"uri\":\"thing://none\""),
            Messages.legacy("1", "logging/setLevel", "\"level\":\"loud\""),
        }) {
            HttpResponse<String> refused = http.send(http.inSession(session, request));
            // 404 would tell the client that its session is gone.
            assertEquals(200, refused.statusCode(), request);
            assertTrue(refused.body().contains("\"error\":{\"code\":-32"), refused.body());
        }
    }

    @Test
    void aResourceThatIsNotThereHasThisErasCode() throws Exception {
        String session = http.openSession();
        String missing = http.send(
                        http.inSession(session, Messages.legacy("1", "resources/read", "\"uri\":\"thing://none\"")))
                .body();
        assertTrue(missing.contains("\"code\":-32002"), missing);
        assertTrue(missing.contains("\"data\":{\"uri\":\"thing://none\"}"), missing);
        String strange = http.send(
                        http.inSession(session, Messages.legacy("1", "resources/read", "\"uri\":\"<b>CANARY</b>\"")))
                .body();
        assertTrue(strange.contains("-32002") && !strange.contains("CANARY"), strange);
    }

    @Test
    void whatIsSubscribedToIsToldOnTheSessionsStream() throws Exception {
        String session = http.openSession();
        try (Events events = new Events(http.client.send(
                http.inSession(session, "")
                        .setHeader("Accept", "text/event-stream")
                        .GET()
                        .build(),
                BodyHandlers.ofInputStream()))) {
            ask(session, "resources/subscribe", "\"uri\":\"thing://one\"");
            ask(session, "resources/subscribe", "\"uri\":\"thing://two\"");
            ask(session, "resources/unsubscribe", "\"uri\":\"thing://two\"");
            http.catalogue.resources.touch(FixtureResources.TWO);
            http.catalogue.resources.touch(FixtureResources.ONE);
            assertEquals(
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/resources/updated\",\"params\":{"
                            + "\"uri\":\"thing://one\"}}",
                    events.next());
            assertEquals(1, http.subscriptions.open());
            http.send(http.inSession(session, "").DELETE());
            assertNull(events.next());
        }
        assertEquals(0, http.subscriptions.open());
    }

    @Test
    void onStdioTheAnswerComesInOnTheSamePipe() throws Exception {
        try (FixtureStdio stdio = new FixtureStdio()) {
            stdio.ask(Messages.INITIALIZE);
            stdio.send(Messages.INITIALIZED);
            stdio.send(ASK);
            stdio.receive();
            assertTrue(String.valueOf(stdio.receive()).contains("\"method\":\"elicitation/create\""));
            stdio.send(ACCEPT);
            stdio.receive();
            assertTrue(String.valueOf(stdio.receive()).contains("\"action\":\"accept\""));
        }
    }

    @Test
    void onStdioTheEndOfTheInputEndsAQuestionAtOnce() throws Exception {
        try (FixtureStdio stdio = new FixtureStdio()) {
            stdio.ask(Messages.INITIALIZE);
            stdio.send(ASK);
            stdio.receive();
            assertTrue(String.valueOf(stdio.receive()).contains("\"method\":\"elicitation/create\""));
            stdio.toServer.close();
            String last = "";
            for (String line = stdio.receive(); line != null; line = stdio.receive()) {
                last = line;
            }
            assertTrue(last.contains("\"action\":\"missing\""), last);
        }
    }

    private HttpResponse<InputStream> call(String session, String message) throws IOException, InterruptedException {
        return http.client.send(http.inSession(session, message).build(), BodyHandlers.ofInputStream());
    }

    private void ask(String session, String method, String params) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(http.inSession(session, Messages.legacy("1", method, params)));
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}", answer.body());
    }

    private static String last(String events) {
        return events.substring(events.lastIndexOf("data: ") + 1);
    }
}
