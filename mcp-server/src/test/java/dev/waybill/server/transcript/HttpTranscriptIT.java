package dev.waybill.server.transcript;

import dev.waybill.server.fixture.Events;
import dev.waybill.server.fixture.FixtureHttp;
import dev.waybill.server.fixture.FixtureResources;
import dev.waybill.server.fixture.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both eras over HTTP, word for word. */
final class HttpTranscriptIT {
    private static final String STATE = "\"requestState\":\"";

    private final Transcript transcript = new Transcript();
    private FixtureHttp http;

    @BeforeEach
    void start() throws IOException {
        http = new FixtureHttp();
        http.catalogue.gate.countDown();
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
    }

    @Test
    void modern() throws Exception {
        for (Conversation.Step step : Conversation.STEPS) {
            transcript.note(step.words());
            say(http.modernRequest(Conversation.modern(step)));
        }
        transcript.note("a question, and the call again with its answer");
        String ask = Messages.tool("ask", "{}");
        String asked = say(http.modernRequest(Messages.capable("21", "tools/call", ask)));
        int start = asked.indexOf(STATE) + STATE.length();
        say(http.modernRequest(Messages.capable(
                "22",
                "tools/call",
                ask + ",\"inputResponses\":{\"word\":{\"action\":\"accept\",\"content\":{\"word\":\"w\"}}},"
                        + "\"requestState\":\"" + asked.substring(start, asked.indexOf('"', start)) + "\"")));
        transcript.note("a forged state");
        say(http.modernRequest(Messages.capable("23", "tools/call", ask + ",\"requestState\":\"forged\"")));
        transcript.note("a header that contradicts the body");
        say(http.modernRequest(Messages.modern("24", "tools/list", "")).setHeader("Mcp-Method", "tools/call"));
        transcript.note("a revision that nobody has");
        say(http.modernRequest(Messages.modern("25", "tools/list", "").replace("2026-07-28", "2099-01-01"))
                .setHeader("MCP-Protocol-Version", "2099-01-01"));
        transcript.note("listening, until the server stops");
        HttpRequest.Builder listen = http.modernRequest(Messages.modern(
                "26",
                "subscriptions/listen",
                "\"notifications\":{\"toolsListChanged\":true,\"resourceSubscriptions\":[\"thing://one\"]}"));
        try (Events events = open(listen)) {
            transcript.server(String.valueOf(events.next()));
            http.catalogue.resources.touch(FixtureResources.ONE);
            transcript.server(String.valueOf(events.next()));
            http.stop();
            transcript.server(String.valueOf(events.next()));
        }
        transcript.compare("modern-http");
    }

    @Test
    void legacy() throws Exception {
        transcript.note("a session");
        HttpResponse<String> opened = http.send(shown(http.request(Messages.INITIALIZE)));
        String session = opened.headers().firstValue("Mcp-Session-Id").orElseThrow();
        transcript.server(opened.statusCode() + " application/json, Mcp-Session-Id: " + session);
        transcript.server(opened.body());
        say(http.inSession(session, Messages.INITIALIZED));
        for (Conversation.Step step : Conversation.STEPS) {
            transcript.note(step.words());
            say(http.inSession(session, Conversation.legacy(step)));
        }
        transcript.note("a question on the stream of its call");
        try (Events events =
                open(http.inSession(session, Messages.legacy("21", "tools/call", Messages.tool("ask", "{}"))))) {
            transcript.server(String.valueOf(events.next()));
            transcript.server(String.valueOf(events.next()));
            say(http.inSession(
                    session,
                    "{\"jsonrpc\":\"2.0\",\"id\":\"ask-1\",\"result\":{\"action\":\"accept\",\"content\":{}}}"));
            transcript.server(String.valueOf(events.next()));
            transcript.server(String.valueOf(events.next()));
        }
        transcript.note("the stream on which the server speaks first");
        HttpRequest.Builder stream = http.inSession(session, "")
                .setHeader("Accept", "text/event-stream")
                .GET();
        try (Events events = open(stream)) {
            say(http.inSession(session, Messages.legacy("26", "resources/subscribe", "\"uri\":\"thing://one\"")));
            http.catalogue.resources.touch(FixtureResources.ONE);
            transcript.server(String.valueOf(events.next()));
            transcript.note("the end of the session");
            say(http.inSession(session, "").DELETE());
        }
        say(http.inSession(session, Messages.legacy("27", "ping", "")));
        transcript.compare("legacy-http");
    }

    private String say(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(shown(request));
        String type = response.headers().firstValue("Content-Type").orElse("no content");
        transcript.server(response.statusCode() + " " + type);
        response.body()
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith(":") && !line.startsWith("event:"))
                .forEach(transcript::server);
        return response.body();
    }

    private Events open(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.client.send(shown(request).build(), BodyHandlers.ofInputStream());
        transcript.server(response.statusCode() + " "
                + response.headers().firstValue("Content-Type").orElse(""));
        return new Events(response);
    }

    private HttpRequest.Builder shown(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        StringBuilder line = new StringBuilder(built.method());
        for (String name : new String[] {"MCP-Protocol-Version", "Mcp-Method", "Mcp-Name", "Mcp-Session-Id"}) {
            built.headers()
                    .firstValue(name)
                    .ifPresent(
                            value -> line.append(", ").append(name).append(": ").append(value));
        }
        transcript.client(line.toString());
        String body = Conversation.body(built);
        if (!body.isEmpty()) {
            transcript.client(body);
        }
        return request;
    }
}
