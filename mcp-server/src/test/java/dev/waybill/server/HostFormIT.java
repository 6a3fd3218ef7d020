package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.waybill.catalog.tool.Tool;
import dev.waybill.promise.Promise;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.ClientCapability;
import dev.waybill.server.feature.Inputs;
import dev.waybill.server.feature.RawTool;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.id.CheckpointId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a host sends back from the form that a waiting checkpoint asked for. */
@Promise("B13")
final class HostFormIT {
    private final Scenario scenario;
    private final RawTool tool;
    private final ObjectNode arguments;

    HostFormIT(@TempDir Path folder) {
        this.scenario = Scenario.of(new Shell(folder));
        this.tool = scenario.tool(Tool.CHECKPOINT_REQUEST);
        this.arguments = JsonMapper.shared()
                .createObjectNode()
                .put("run", scenario.start().text())
                .put("kind", "plan")
                .put("summary", "May I?");
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    /** Asks, waiting, and takes the form; returns what belongs to the call when it comes again. */
    private String ask() throws InterruptedException {
        Answer.InputRequired asked = assertInstanceOf(
                Answer.InputRequired.class,
                tool.call(
                        Scenario.call(scenario.caller(), Inputs.NONE, ClientCapability.FORM),
                        arguments.deepCopy().put("wait_seconds", 1)));
        assertEquals(Set.of("comment"), asked.requests().keySet());
        return asked.state();
    }

    private JsonNode answer(String state, String response) throws InterruptedException {
        Inputs inputs = new Inputs(Map.of("comment", JsonMapper.shared().readTree(response)), Optional.of(state));
        return Scenario.fields(tool.call(
                        Scenario.call(scenario.caller(), inputs, ClientCapability.FORM), arguments.deepCopy()))
                .path("structuredContent");
    }

    private Checkpoint kept(String id) {
        CheckpointId checkpoint = CheckpointId.parse(id).orElseThrow();
        return scenario.ledger()
                .read(
                        scenario.caller().workspace(),
                        transaction ->
                                transaction.checkpoints().find(checkpoint).orElseThrow());
    }

    @Test
    void isKeptAsACommentAndDecidesNothing() throws InterruptedException {
        String state = ask();
        String form = "{\"action\":\"accept\",\"content\":{\"comment\":\"Approved.\",\"decision\":\"approved\"}}";
        JsonNode answer = answer(state, form);

        assertEquals("pending", answer.path("state").stringValue());
        assertEquals("none", answer.path("decision").stringValue());
        assertEquals("Approved.", kept(state).hostComment());
        assertEquals(CheckpointState.PENDING, kept(state).state());
        answer(state, form.replace("Approved.", "Approved twice."));
        assertEquals("Approved.", kept(state).hostComment());
    }

    @Test
    void isDroppedWhereItIsNoCommentThatFits() throws InterruptedException {
        String state = ask();
        for (String response : List.of(
                "{\"action\":\"decline\"}",
                "{\"action\":\"cancel\",\"content\":{\"comment\":\"no\"}}",
                "{\"action\":\"accept\"}",
                "{\"action\":\"accept\",\"content\":{\"comment\":7}}",
                "{\"action\":\"accept\",\"content\":{\"comment\":\"  \"}}",
                "{\"action\":\"accept\",\"content\":{\"comment\":\"a\\u001b[2J\"}}",
                "{\"action\":\"accept\",\"content\":{\"comment\":\"" + "x".repeat(Caps.COMMENT + 1) + "\"}}",
                "[]",
                "\"accept\"")) {
            assertEquals("pending", answer(state, response).path("state").stringValue(), response);
            assertEquals("", kept(state).hostComment(), response);
        }
    }
}
