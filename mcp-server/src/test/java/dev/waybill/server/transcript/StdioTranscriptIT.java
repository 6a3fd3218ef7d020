package dev.waybill.server.transcript;

import dev.waybill.server.fixture.FixtureResources;
import dev.waybill.server.fixture.FixtureStdio;
import dev.waybill.server.fixture.Messages;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both eras over stdio, word for word. */
final class StdioTranscriptIT {
    private final Transcript transcript = new Transcript();
    private FixtureStdio stdio;

    @BeforeEach
    void start() throws IOException {
        stdio = new FixtureStdio();
        stdio.catalogue.gate.countDown();
    }

    @AfterEach
    void stop() throws IOException {
        stdio.close();
    }

    @Test
    void modern() throws Exception {
        for (Conversation.Step step : Conversation.STEPS) {
            transcript.note(step.words());
            say(Conversation.modern(step));
        }
        transcript.note("a question");
        say(Messages.capable("21", "tools/call", Messages.tool("ask", "{}")));
        transcript.note("listening, until the client cancels");
        listen("26");
        send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":26}}");
        transcript.note("listening, until the input ends");
        listen("\"l\"");
        stdio.toServer.close();
        receive();
        receive();
        receive();
        transcript.compare("modern-stdio");
    }

    @Test
    void legacy() throws Exception {
        transcript.note("a session");
        say(Messages.INITIALIZE);
        send(Messages.INITIALIZED);
        for (Conversation.Step step : Conversation.STEPS) {
            transcript.note(step.words());
            say(Conversation.legacy(step));
        }
        transcript.note("a question");
        send(Messages.legacy("21", "tools/call", Messages.tool("ask", "{}")));
        receive();
        receive();
        send("{\"jsonrpc\":\"2.0\",\"id\":\"ask-1\",\"result\":{\"action\":\"decline\"}}");
        receive();
        receive();
        transcript.note("news");
        say(Messages.legacy("26", "resources/subscribe", "\"uri\":\"thing://one\""));
        stdio.catalogue.resources.touch(FixtureResources.ONE);
        receive();
        transcript.compare("legacy-stdio");
    }

    private void listen(String id) throws IOException {
        send(Messages.modern(
                id, "subscriptions/listen", "\"notifications\":{\"resourceSubscriptions\":[\"thing://one\"]}"));
        receive();
        stdio.catalogue.resources.touch(FixtureResources.ONE);
        receive();
    }

    private void send(String message) throws IOException {
        transcript.client(message);
        stdio.send(message);
    }

    private String receive() throws IOException {
        String line = String.valueOf(stdio.receive());
        transcript.server(line);
        return line;
    }

    /** Sends a request and takes all up to its answer. */
    private void say(String request) throws IOException {
        send(request);
        String line = receive();
        while (line.contains("\"method\":\"notifications/")) {
            line = receive();
        }
    }
}
