package dev.waybill.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.fixture.FixtureHttp;
import dev.waybill.server.fixture.FixtureKeys;
import dev.waybill.server.fixture.Messages;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Who asks too often is told when to come back, and then served. */
final class RateLimitIT {
    private static final String LIST = Messages.modern("1", "tools/list", "");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));

    @Test
    @Promise("K10")
    void keyIsLimitedByItself() throws Exception {
        try (FixtureHttp http = new FixtureHttp(new RateLimits(1000, 2), now::get)) {
            assertEquals(200, http.modern(LIST).statusCode());
            assertEquals(200, http.modern(LIST).statusCode());
            HttpResponse<String> refused = http.modern(LIST);
            assertEquals(429, refused.statusCode());
            assertTrue(refused.body().contains("Too many requests with this key"));
            long seconds =
                    Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
            assertTrue(seconds >= 1 && seconds <= 31, "" + seconds);
            HttpRequest.Builder other =
                    http.modernRequest(LIST).setHeader("Authorization", "Bearer " + FixtureKeys.SECOND);
            assertEquals(200, http.send(other).statusCode());
            now.updateAndGet(instant -> instant.plusSeconds(seconds));
            assertEquals(200, http.modern(LIST).statusCode());
        }
    }

    @Test
    void addressIsLimitedWhateverItPresents() throws Exception {
        try (FixtureHttp http = new FixtureHttp(new RateLimits(2, 1000), now::get)) {
            HttpRequest.Builder wrong = http.modernRequest(LIST).setHeader("Authorization", "Bearer wrong");
            assertEquals(401, http.send(wrong).statusCode());
            assertEquals(401, http.send(wrong).statusCode());
            assertEquals(429, http.send(wrong).statusCode());
            assertEquals(429, http.modern(LIST).statusCode());
        }
    }

    @Test
    void metricsCountByOurOwnNamesOnly() throws Exception {
        try (FixtureHttp http = new FixtureHttp(new RateLimits(1000, 1000), now::get)) {
            http.modern(Messages.modern("1", "tools/call", Messages.tool("measure", "{}")));
            http.modern(Messages.modern("1", "tools/call", Messages.tool("made_up", "{}")));
            String page =
                    http.send(HttpRequest.newBuilder(http.uri("/metrics"))).body();
            assertTrue(page.contains("waybill_tool_calls_total{tool=\"measure\",outcome=\"done\"} 1\n"), page);
            assertTrue(!page.contains("made_up"), page);
            assertTrue(page.contains("waybill_http_responses_total{status=\"4xx\"} 1\n"), page);
            assertEquals(
                    "ready\n",
                    http.send(HttpRequest.newBuilder(http.uri("/readyz"))).body());
            assertEquals(
                    "ok\n",
                    http.send(HttpRequest.newBuilder(http.uri("/healthz"))).body());
        }
    }
}
