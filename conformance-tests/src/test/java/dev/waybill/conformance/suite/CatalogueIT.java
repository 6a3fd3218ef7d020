package dev.waybill.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Waybill;
import dev.waybill.promise.Promise;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The list of tools is the same bytes for everyone, always. */
@Promise("R5")
final class CatalogueIT {
    private static final int MOST_TOKENS = 1600;

    @Test
    void theToolsAreTheSameBytesOverRestartsKeysDoorsAndSettings() throws InterruptedException {
        Scene scene = Scene.set("catalogue");
        TreeSet<String> seen = new TreeSet<>();

        try (Server server = scene.serve()) {
            for (Door door : Door.values()) {
                seen.add(tools(door.enter(scene, server)));
            }
            String other = Scene.newKey(scene.waybill(), "other", Scene.WORKSPACE);
            seen.add(tools(HttpAgent.connect(server.mcp(), Era.MODERN, other)));
        }
        try (Server again = scene.serve("grade=local", "pr.hosts=example.org")) {
            seen.add(tools(Door.HTTP_MODERN.enter(scene, again)));
            seen.add(tools(Door.HTTP_LEGACY.enter(scene, again)));
        }

        assertEquals(1, seen.size(), () -> "the tools differ: " + seen);
        String printed =
                scene.waybill().run("catalog", "--json").orThrow().out().strip();
        assertEquals(seen.first(), printed, "the command line shows other tools than are served");
    }

    @Test
    void theListCostsAModelNoMoreThanItShould() throws InterruptedException {
        int tokens = Waybill.fresh("tokens")
                .json("catalog", "--tokens")
                .path("total")
                .asInt();

        assertTrue(tokens > 0 && tokens <= MOST_TOKENS, () -> tokens + " tokens");
    }

    /** The array as it came over the wire, cut out of the message and not parsed. */
    private static String tools(Agent agent) throws InterruptedException {
        try (agent) {
            String raw = agent.request("tools/list", "{}").raw();
            int start = raw.indexOf("\"tools\":") + "\"tools\":".length();
            int depth = 0;
            boolean text = false;
            for (int i = start; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '"' && raw.charAt(i - 1) != '\\') {
                    text = !text;
                } else if (!text && c == '[') {
                    depth++;
                } else if (!text && c == ']' && --depth == 0) {
                    return raw.substring(start, i + 1);
                }
            }
            throw new AssertionError("no tools in " + raw);
        }
    }
}
