package dev.waybill.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.FixtureHttp;
import dev.waybill.server.fixture.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A stop takes nothing new and answers what it has taken. */
final class GracefulStopIT {
    private static final int PATIENCE_SECONDS = 60;

    @Test
    void acceptedCallIsAnsweredAfterTheDoorIsShut() throws Exception {
        try (FixtureHttp http = new FixtureHttp();
                Socket idle = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
            CompletableFuture<HttpResponse<String>> answer = http.client.sendAsync(
                    http.modernRequest(Messages.modern("5", "tools/call", Messages.tool("wait", "{}")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            http.catalogue.begun.acquire();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> stop(http));
            // The server lets go of who has asked nothing, and only then may the call go on.
            assertEquals(-1, idle.getInputStream().read());
            http.catalogue.gate.countDown();
            assertEquals(200, answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS).statusCode());
            assertTrue(answer.get().body().contains("\"waited\":1"));
            stopped.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void listeningClientsAreLetGoFirst() throws Exception {
        try (FixtureHttp http = new FixtureHttp()) {
            String session = http.openSession();
            HttpResponse<InputStream> stream = http.client.send(
                    http.inSession(session, "")
                            .setHeader("Accept", "text/event-stream")
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(':', stream.body().read());
            int port = http.port();
            http.stop();
            stream.body().readAllBytes();
            assertThrows(ConnectException.class, () -> connect(port));
        }
    }

    private static void stop(FixtureHttp http) {
        try {
            http.stop();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void connect(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        }
    }
}
