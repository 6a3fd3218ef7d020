package dev.waybill.server.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.FixtureHttp;
import dev.waybill.server.fixture.Messages;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** What a caller may choose freely comes up in no log line and no metric. */
final class CanaryIT {
    @Test
    void nothingThatACallerChoosesIsLoggedOrCounted() throws Exception {
        try (FixtureHttp http = new FixtureHttp()) {
            http.catalogue.gate.countDown();
            for (String tool : new String[] {"measure", "refuse", "break", "wait", "CANARY"}) {
                String params = Messages.tool(tool, "{\"CANARY\":\"CANARY\"}") + ",\"CANARY\":1";
                String modern = Messages.modern("\"CANARY\"", "tools/call", params)
                        .replace("claude-code", "CANARY")
                        .replace("2.1.330", "CANARY")
                        .replace("\"_meta\":{", "\"_meta\":{\"progressToken\":\"CANARY\",\"CANARY\":\"CANARY\",");
                http.send(http.modernRequest(modern)
                        .setHeader("Mcp-Name", tool)
                        .header("X-Canary", "CANARY")
                        .header("User-Agent", "CANARY"));
                http.send(http.inSession(http.openSession(), Messages.legacy("\"CANARY\"", "tools/call", params)));
            }
            http.send(http.request(
                    Messages.INITIALIZE.replace("cursor-vscode", "CANARY").replace("2025-11-25", "CANARY")));
            http.modern(Messages.modern("\"CANARY\"", "CANARY", ""));
            http.send(HttpRequest.newBuilder(http.uri("/CANARY?CANARY=CANARY")));
            assertTrue(http.log.lines().size() >= 8);
            for (String line : http.log.lines()) {
                assertFalse(line.contains("CANARY"), line);
                assertFalse(line.contains("fixture-key"), line);
            }
            String metrics =
                    http.send(HttpRequest.newBuilder(http.uri("/metrics"))).body();
            assertFalse(metrics.contains("CANARY"), metrics);
        }
    }
}
