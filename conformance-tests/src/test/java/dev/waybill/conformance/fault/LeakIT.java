package dev.waybill.conformance.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.EventStream;
import dev.waybill.conformance.fixture.Footprint;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Clients that open all that they can, read nothing and leave without a word: when they are gone, threads, memory and
 * handles are back to where they were.
 */
final class LeakIT {
    private static final int SUBSCRIPTIONS = 1000;
    private static final int SILENT_CLIENTS = 100;
    private static final int SESSIONS = 100;

    /** What a warm server gains by being used: compiled code's threads, a reader of the database, a buffer. */
    private static final int MORE_HANDLES = 12;

    private static final int MORE_THREADS = 8;
    private static final long MORE_BYTES = 6L << 20;
    private static final long PATIENCE_SECONDS = 90;

    @Test
    void whatClientsLeaveBehindIsGivenBack() throws Exception {
        Scene scene = Scene.set("leak");
        try (Server server = scene.serve()) {
            // Once before the measure, so that what a first use makes for good is there.
            disturb(scene, server, 20, 5, 5);
            awaitQuiet(server);
            Footprint before = Footprint.of(server.process().pid());

            int open = disturb(scene, server, SUBSCRIPTIONS, SILENT_CLIENTS, SESSIONS);

            assertEquals(16, open, "so many of one key, and the rest is told");
            awaitQuiet(server);
            Footprint after = awaitBack(server, before);
            assertTrue(after.handles() <= before.handles() + MORE_HANDLES, before + " " + after);
            assertTrue(after.threads() <= before.threads() + MORE_THREADS, before + " " + after);
            assertTrue(after.heapBytes() <= before.heapBytes() + MORE_BYTES, before + " " + after);
        }
    }

    /** How many of the subscriptions were taken. */
    private static int disturb(Scene scene, Server server, int subscriptions, int silent, int sessions)
            throws Exception {
        int taken = 0;
        List<AutoCloseable> left = new ArrayList<>();
        try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, scene.key())) {
            String run = agent.startRun(Scene.PROJECT, "leak/" + subscriptions);
            String uri = "waybill://runs/" + run.substring(0, run.indexOf('.'));
            for (int i = 0; i < subscriptions; i++) {
                EventStream stream = agent.listen("{\"notifications\":{\"resourceSubscriptions\":[\"" + uri + "\"]}}");
                taken += stream.status() == 200 ? 1 : 0;
                left.add(stream);
            }
            for (int i = 0; i < silent; i++) {
                left.add(silentClient(scene, server));
            }
            for (int i = 0; i < sessions; i++) {
                HttpAgent session = HttpAgent.connect(server.mcp(), Era.LEGACY, scene.key());
                // Refused: the streams above hold all that the key may have. The session itself lasts until it idles.
                session.request("resources/subscribe", "{\"uri\":\"" + uri + "\"}");
                left.add(session);
            }
            for (int i = 0; i < 50; i++) {
                agent.call(
                        "status_report", "{\"run\":\"" + run + "\",\"status\":\"running\",\"message\":\"" + i + "\"}");
            }
        }
        for (AutoCloseable client : left) {
            client.close();
        }
        return taken;
    }

    /** Asks for a stream, and never reads a byte of it. */
    private static Socket silentClient(Scene scene, Server server) throws Exception {
        Socket socket = new Socket(server.mcp().getHost(), server.mcp().getPort());
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"subscriptions/listen\",\"params\":{\"_meta\":{"
                + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                + "\"io.modelcontextprotocol/clientCapabilities\":{}},\"notifications\":{}}}";
        OutputStream out = socket.getOutputStream();
        out.write(("POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + scene.key()
                        + "\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\n"
                        + "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: subscriptions/listen\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    /** Until nobody is subscribed: who left is found out at the next signs of life, which takes seconds. */
    private static void awaitQuiet(Server server) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String page = "";
        while (System.nanoTime() < end) {
            page = server.page("/metrics");
            int at = page.indexOf("\nwaybill_subscriptions ") + "\nwaybill_subscriptions ".length();
            int open = Integer.parseInt(page.substring(at, page.indexOf('\n', at)));
            if (open == 0) {
                return;
            }
        }
        throw new AssertionError("after " + PATIENCE_SECONDS + " s:\n" + page);
    }

    private static Footprint awaitBack(Server server, Footprint before) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Footprint now = Footprint.of(server.process().pid());
        while (now.handles() > before.handles() + MORE_HANDLES && System.nanoTime() < end) {
            now = Footprint.of(server.process().pid());
        }
        return now;
    }
}
