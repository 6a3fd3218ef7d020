package dev.waybill.conformance.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.StdioAgent;
import dev.waybill.conformance.fixture.Together;
import dev.waybill.conformance.fixture.WorkspaceFile;
import dev.waybill.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Several processes on one data folder, all writing at once. */
final class ManyWritersIT {
    private static final int STDIO_PROCESSES = 8;
    private static final int REPORTS_EACH = 500;

    @Test
    @Promise({"R11", "B11"})
    void eightStdioProcessesAndOneHttpServerLoseNothingAndShowNoError() throws Exception {
        Scene scene = Scene.set("many-writers");
        List<Agent> agents = new ArrayList<>();
        try (Server server = scene.serve()) {
            agents.add(Door.HTTP_MODERN.enter(scene, server));
            for (int i = 0; i < STDIO_PROCESSES; i++) {
                agents.add(scene.stdio(Era.MODERN));
            }
            List<Callable<List<String>>> work = new ArrayList<>();
            for (int i = 0; i < agents.size(); i++) {
                Agent agent = agents.get(i);
                String name = "writer-" + i;
                String run = agent.startRun(Scene.PROJECT, name);
                work.add(() -> reported(agent, run, name));
            }

            List<String> errors =
                    Together.run(work).stream().flatMap(List::stream).toList();

            assertEquals(List.of(), errors);
            for (Agent agent : agents) {
                if (agent instanceof StdioAgent stdio) {
                    assertEquals(0, stdio.end().exit(), stdio.server()::errors);
                }
            }
        } finally {
            agents.forEach(Agent::close);
        }
        int expected = (STDIO_PROCESSES + 1) * REPORTS_EACH;
        assertEquals(expected, WorkspaceFile.of(scene).eventTexts("writer-").size());
        scene.waybill().run("audit", "verify", "--workspace", Scene.WORKSPACE).orThrow();
    }

    private static List<String> reported(Agent agent, String run, String name) throws InterruptedException {
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < REPORTS_EACH; i++) {
            Reply reply = agent.call(
                    "status_report", "{\"run\":\"" + run + "\",\"message\":\"" + name + " report " + i + "\"}");
            if (!reply.done()) {
                errors.add(reply.raw());
            }
        }
        return errors;
    }
}
