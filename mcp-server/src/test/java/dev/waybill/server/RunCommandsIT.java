package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.Shell.Told;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.run.RunStatus;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code waybill runs}, on the run of an agent. */
final class RunCommandsIT {
    private final Shell shell;
    private final Scenario scenario;
    private final Handle run;

    RunCommandsIT(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.scenario = Scenario.of(shell);
        this.run = scenario.start();
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void aRunIsListedAndShownWithItsTimeline() {
        scenario.report(run, RunStatus.RUNNING, "on it", "");

        JsonNode listed = shell.done("runs", "list", "--json").json();
        assertEquals(1, listed.size());
        assertEquals(run.run().text(), listed.get(0).path("id").asString());
        JsonNode shown = shell.done("runs", "show", run.run().text(), "--json").json();
        assertEquals("running", shown.path("run").path("status").asString());
        assertEquals("on it", shown.path("run").path("last_message").asString());
        assertEquals("run_started", shown.path("events").get(0).path("type").asString());
        String people = shell.done("runs", "show", run.run().text()).out();
        assertTrue(people.contains("T-1") && people.contains("run_started"), people);
    }

    @Test
    void anUnknownRunIsRefusedAndAHandleIsNoId() {
        Told told = shell.run("runs", "show", "run_0000000000001", "--json");
        assertEquals(1, told.exitCode());
        assertEquals("", told.out());
        assertEquals("not_found", told.error().path("code").asString());
        assertEquals(2, shell.run("runs", "show", run.text()).exitCode());
        assertEquals(1, shell.run("runs", "watch", "run_0000000000001").exitCode());
    }

    @Test
    void watchingARunEndsWithIt() throws Exception {
        try (PipedOutputStream open = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(open)) {
            shell.in = in;
            CompletableFuture<Told> watching = CompletableFuture.supplyAsync(
                    () -> shell.run("runs", "watch", run.run().text(), "--from-start", "--json"));
            scenario.report(run, RunStatus.RUNNING, "on it", "");
            scenario.report(run, RunStatus.COMPLETE, "done", "");

            Told told = watching.join();
            assertEquals(0, told.exitCode(), told.err());
            assertEquals("", told.err());
            String last = told.out().lines().toList().getLast();
            assertTrue(
                    JsonMapper.shared().readTree(last).path("detail").asString().contains("complete"), told.out());
        }
    }

    @Test
    void watchingAllEndsWithStdin() throws Exception {
        Told told = shell.done("runs", "watch", "--from-start");
        assertTrue(told.out().contains("run_started"), told.out());
        assertEquals("", shell.done("runs", "watch").out());
    }
}
