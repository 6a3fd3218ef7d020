package dev.waybill.conformance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.JavaCommand;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.McpServersJson;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.host.ClaudeCode.Era;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the real Claude Code says before its first tool call: how many round trips a connection costs in each era, by
 * each way. What it only remarks, and the stream that it opens beside, wait for nothing.
 */
final class OpeningIT {
    private static final String SERVER = "waybill";

    private static Scene scene;
    private static Server server;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("opening");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Era.class)
    void overHttp(Era era) throws Exception {
        try (HttpRelay relay = HttpRelay.start(server.mcp())) {
            loop(era, ClaudeCode.httpConfig(SERVER, relay.address()), "http");
            assertOpening(era, relay.said());
        }
    }

    @ParameterizedTest
    @EnumSource(Era.class)
    void onStdio(Era era) throws Exception {
        Path said = scene.waybill().home().resolve("said-" + era);
        List<String> command = new ArrayList<>(List.of(said.toString()));
        command.addAll(scene.waybill().command("stdio"));
        List<String> relay = JavaCommand.of(StdioRelay.class.getName(), command.toArray(String[]::new));
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("type", "stdio").put("command", relay.getFirst());
        relay.stream().skip(1).forEach(entry.putArray("args")::add);
        entry.putObject("env").put("WAYBILL_KEY", "${WAYBILL_KEY}");
        loop(era, McpServersJson.of(entry).toString(), "stdio");
        assertOpening(era, Files.readAllLines(said));
    }

    private static void loop(Era era, String config, String way) throws InterruptedException, IOException {
        List<ToolCall> script =
                List.of(ToolCall.everyTool("opening/" + way + "/" + era).getFirst());
        try (ScriptedModel model = ClaudeCode.model(SERVER, script)) {
            Outcome host =
                    ClaudeCode.installed().desk().loop(model, era, SERVER, config, Map.of("WAYBILL_KEY", scene.key()));
            assertEquals(1, model.results().size(), host::toString);
        }
    }

    private static void assertOpening(Era era, List<String> said) {
        List<String> requests = new ArrayList<>();
        for (String message : said) {
            if (message.startsWith("{") && Json.parse(message).has("id")) {
                String method = Json.parse(message).path("method").asString("");
                if (method.equals("tools/call")) {
                    break;
                }
                requests.add(method);
            }
        }
        // The lists are asked for at once, so their order says nothing: two round trips, in both eras.
        String first = era == Era.MODERN ? "server/discover" : "initialize";
        assertEquals(first, requests.getFirst(), said::toString);
        assertEquals(
                List.of("prompts/list", "resources/list", "tools/list"),
                requests.stream().skip(1).sorted().toList(),
                said::toString);
    }
}
