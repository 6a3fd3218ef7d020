package dev.waybill.conformance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Checkout;
import dev.waybill.conformance.fixture.JavaCommand;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.host.ClaudeCode.Era;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The harness itself, with the real host and a server of a few lines: what fails here is not the product's fault. */
final class HarnessIT {
    private static final List<ToolCall> SCRIPT =
            List.of(new ToolCall("open", "{}"), new ToolCall("report", "{\"run\":\"{{run}}\"}"));

    @ParameterizedTest
    @EnumSource(Era.class)
    void theRealHostMakesTheScriptedCallsInTheEraThatItIsPinnedTo(Era era) throws Exception {
        Path seen = Checkout.newFolder("tiny").resolve("seen.jsonl");
        try (ScriptedModel model = ClaudeCode.model("tiny", SCRIPT)) {
            ClaudeCode.installed()
                    .desk()
                    .loop(model, era, "tiny", config(seen), Map.of())
                    .orThrow();

            assertEquals("{\"heard\":\"r-1\"}", model.results().getLast().text());
        }
        assertEquals(era == Era.MODERN ? "server/discover" : "initialize", firstMethod(seen));
    }

    private static String config(Path seen) {
        List<String> command = JavaCommand.of(TinyServer.class.getName(), seen.toString());
        String arguments = command.stream().skip(1).map(Json::quote).collect(Collectors.joining(","));
        return """
                {"mcpServers":{"tiny":{"type":"stdio","command":%s,"args":[%s]}}}""".formatted(Json.quote(command.getFirst()), arguments);
    }

    private static String firstMethod(Path seen) throws IOException {
        List<String> lines = Files.readAllLines(seen);
        assertTrue(lines.size() > 3, () -> "the host said only " + lines);
        return Json.parse(lines.getFirst()).path("method").asString();
    }
}
