package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.cli.command.Doors;
import dev.waybill.server.cli.command.Store;
import dev.waybill.server.cli.command.Surroundings;
import dev.waybill.server.config.Settings;
import dev.waybill.server.fixture.Events;
import dev.waybill.server.fixture.Messages;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.CreateWorkspace;
import dev.waybill.workflow.usecase.ManageKeys;
import dev.waybill.workflow.usecase.ManageProjects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a key opened ends with the text that opened it: when its time runs out, and when somebody ends it. */
final class RevocationsIT {
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final String SCOPE = "waybill://projects/web/scope";

    @TempDir
    private Path folder;

    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-11-28T12:00:00Z").toEpochMilli());
    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
    private final SecureRandom random = new SecureRandom();
    private final IdMint ids = new IdMint(clock, random);
    private final HttpClient client = HttpClient.newHttpClient();
    private Store store;
    private Doors.Running server;
    private Administrator operator;
    private ManageKeys keys;

    @BeforeEach
    void start() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        ServerParts parts = new ServerParts(new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                nowhere,
                false,
                Map.of(),
                folder,
                folder.resolve("home"),
                clock,
                random));
        Settings settings = Settings.of(Map.of(), List.of("data=" + folder.resolve("data"), "port=0", "grade=served"));
        store = parts.openStore(settings);
        operator = Administrator.operator(new CreateWorkspace(store.control(), store.ledger(), ids, clock)
                .findOrCreate("acme", "Acme", "olga")
                .id());
        keys = new ManageKeys(store.ledger(), store.control(), ids, random);
        new ManageProjects(store.ledger(), ids).connect(operator, "web");
        server = parts.doors().serve(settings, store, key -> {});
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
        store.close();
    }

    /** A host with a text of a key: a session with its stream, and a stream of the newer era. */
    private final class Host implements AutoCloseable {
        private final String text;
        private final String session;
        private final Events older;
        private final Events newer;

        Host(String text) throws IOException, InterruptedException {
            this.text = text;
            this.session = client.send(request(text, Messages.INITIALIZE).build(), BodyHandlers.ofString())
                    .headers()
                    .firstValue("Mcp-Session-Id")
                    .orElseThrow();
            this.older = new Events(client.send(
                    inSession(session, "")
                            .setHeader("Accept", "text/event-stream")
                            .GET()
                            .build(),
                    BodyHandlers.ofInputStream()));
            this.newer = new Events(client.send(
                    request(
                                    text,
                                    Messages.modern(
                                            "7",
                                            "subscriptions/listen",
                                            "\"notifications\":{\"resourceSubscriptions\":[\"" + SCOPE + "\"]}"))
                            .header("MCP-Protocol-Version", "2026-07-28")
                            .header("Mcp-Method", "subscriptions/listen")
                            .build(),
                    BodyHandlers.ofInputStream()));
            assertTrue(String.valueOf(newer.next()).contains("acknowledged"));
        }

        HttpRequest.Builder inSession(String id, String body) {
            return request(text, body).header("Mcp-Session-Id", id).header("MCP-Protocol-Version", "2025-11-25");
        }

        HttpResponse<String> list(String id) throws IOException, InterruptedException {
            return client.send(
                    inSession(id, Messages.legacy("1", "tools/list", "")).build(), BodyHandlers.ofString());
        }

        /** Waits for the ends of both streams. */
        void assertEnded() throws IOException, InterruptedException {
            assertNull(older.next());
            assertTrue(String.valueOf(newer.next()).contains("\"resultType\":\"complete\""));
            assertNull(newer.next());
            assertEquals(401, list(session).statusCode());
        }

        void assertServed() throws IOException, InterruptedException {
            assertEquals(200, list(session).statusCode());
            new ManageProjects(store.ledger(), ids)
                    .setScope(
                            operator,
                            "web",
                            ScopeManifest.of(List.of("at-" + now.incrementAndGet()), List.of(), List.of()));
            assertTrue(String.valueOf(newer.next()).contains("updated"), "its stream goes on");
        }

        @Override
        public void close() throws IOException {
            older.close();
            newer.close();
        }
    }

    private HttpRequest.Builder request(String text, String body) {
        return HttpRequest.newBuilder(server.mcp())
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + text)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private ManageKeys.NewKey key(String name, Duration life) {
        return keys.create(operator, new ManageKeys.KeyRequest(name, "", life, ""));
    }

    @Test
    void anExpiryEndsWhatItsKeyOpenedAndNothingElse() throws Exception {
        try (Host brief = new Host(key("brief", SHORT).text().reveal());
                Host lasting = new Host(key("lasting", Duration.ZERO).text().reveal())) {
            brief.assertServed();
            assertNotNull(lasting.newer.next(), "both were told of the change");
            now.addAndGet(SHORT.toMillis());
            brief.assertEnded();
            lasting.assertServed();
        }
    }

    @Test
    void theEndOfAnOverlapEndsWhatTheEarlierTextOpenedAndNothingElse() throws Exception {
        ManageKeys.NewKey before = key("rotated", Duration.ZERO);
        try (Host earlier = new Host(before.text().reveal())) {
            ManageKeys.NewKey after = keys.rotate(operator, before.key().id(), SHORT);
            try (Host fresh = new Host(after.text().reveal())) {
                earlier.assertServed();
                assertNotNull(fresh.newer.next(), "both were told of the change");
                assertEquals(404, fresh.list(earlier.session).statusCode(), "a session is the text's that opened it");
                now.addAndGet(SHORT.toMillis());
                earlier.assertEnded();
                fresh.assertServed();
            }
        }
    }

    @Test
    void anOverlapThatIsEndedBeforeItsTimeEndsTheSame() throws Exception {
        ManageKeys.NewKey before = key("rotated", Duration.ZERO);
        try (Host earlier = new Host(before.text().reveal());
                Host fresh = new Host(
                        keys.rotate(operator, before.key().id(), SHORT).text().reveal())) {
            keys.endEarlier(operator, before.key().id());
            earlier.assertEnded();
            fresh.assertServed();
        }
    }

    @Test
    void whoOnlyListensForHoursIsEndedToo() throws Exception {
        ManageKeys.NewKey quiet = key("quiet", Duration.ZERO);
        try (Host host = new Host(quiet.text().reveal())) {
            now.addAndGet(Duration.ofHours(5).toMillis());
            // Somebody else comes and goes meanwhile, so that what was noted of arrivals is swept.
            try (Host other = new Host(key("other", Duration.ZERO).text().reveal())) {
                keys.revoke(operator, quiet.key().id());
                host.assertEnded();
                other.assertServed();
            }
        }
    }
}
