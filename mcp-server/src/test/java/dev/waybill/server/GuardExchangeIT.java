package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.spool.Report;
import dev.waybill.guard.spool.ReportKind;
import dev.waybill.guard.spool.Spool;
import dev.waybill.guard.state.Connection;
import dev.waybill.guard.state.WorktreeState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code waybill guard exchange} on a data folder of its own: what leaves the spool, and what is kept of the answer. */
final class GuardExchangeIT {
    private final Shell shell;
    private final WorktreeState state;

    GuardExchangeIT(@TempDir Path folder) throws IOException {
        GuardedProject project = new GuardedProject(folder);
        this.shell = project.shell;
        this.state = new WorktreeState(folder.resolve("guard").resolve("0123456789abcdef"));
        project.connect(state);
    }

    private Shell.Told exchange(String... more) {
        String[] arguments = new String[more.length + 8];
        String[] always = {
            "guard", "exchange", "--state", state.folder().toString(), "--host", "claude-code", "--branch", "feature"
        };
        System.arraycopy(always, 0, arguments, 0, always.length);
        System.arraycopy(more, 0, arguments, always.length, more.length);
        return shell.run(arguments);
    }

    @Test
    void fetchesTheManifestAndBeginsTheRun() {
        assertEquals(0, exchange("--start").exitCode());
        assertEquals(List.of("src/**"), state.manifest().orElseThrow().editable());
        assertTrue(state.manifest().orElseThrow().scope().isPresent(), "the digest is the lists' own");
        String run = state.session().run();
        assertTrue(run.startsWith("run_"), run);
        assertEquals("running", state.session().status());
        long fetched = state.manifest().orElseThrow().fetchedAt();
        assertEquals(0, exchange("--start").exitCode());
        assertEquals(run, state.session().run(), "the handle is the same when the session begins again");
        assertTrue(state.manifest().orElseThrow().fetchedAt() >= fetched);
    }

    @Test
    void emptiesASpoolOfMoreReportsThanOneRequestHolds() throws IOException {
        Spool spool = new Spool(state);
        for (int i = 0; i < 130; i++) {
            spool.add(Report.violation(
                    "%016x".formatted(i + 1), i, "docs/" + "x".repeat(300) + i, "default", "Write", Report.REFUSED));
        }
        exchange("--start");
        while (!spool.oldest(1).isEmpty()) {
            assertEquals(0, exchange().exitCode());
        }
        JsonNode run = shell.done("runs", "list", "--json").json().get(0);
        assertEquals(
                130,
                shell.done("runs", "show", run.path("id").asString(), "--json")
                        .json()
                        .path("run")
                        .path("violations")
                        .asInt());
    }

    @Test
    void aReportThatNoServerTakesBlocksNoOther() throws IOException {
        Spool spool = new Spool(state);
        spool.add(
                Report.violation("00000000000000a1", 1, "a\u202eb", "what is this: {}", "a tool\n", Report.AFTERWARDS));
        spool.add(Report.violation("00000000000000a2", 2, "../../etc", "default", "Bash", Report.AFTERWARDS));
        spool.add(Report.plain("00000000000000a3", ReportKind.WAITING, 3));
        assertEquals(0, exchange("--start").exitCode());
        assertEquals(List.of(), spool.oldest(9));
        assertEquals("waiting", state.session().status());
        assertEquals(
                2,
                shell.done("audit", "list", "--json")
                        .json()
                        .valueStream()
                        .filter(entry -> entry.path("path").asString().startsWith("sha256:"))
                        .count());
    }

    @Test
    void keepsItsReportsWhileNoServerTakesThem() throws IOException {
        Spool spool = new Spool(state);
        spool.add(Report.plain("00000000000000a3", ReportKind.HEARD, 3));
        String id = shell.done("keys", "guard", "list", "--json")
                .json()
                .get(0)
                .path("id")
                .asString();
        shell.done("keys", "guard", "revoke", id);
        assertEquals(1, exchange().exitCode());
        assertEquals(1, spool.oldest(9).size());
        state.keep(new Connection("web", "http://127.0.0.1:9", "", "wbg_none", ""));
        assertEquals(1, exchange().exitCode());
        state.keep(new Connection("web", "http://example.org", "", "wbg_none", ""));
        Shell.Told plain = exchange();
        assertEquals(1, plain.exitCode());
        assertTrue(plain.err().contains("https"), plain.err());
        assertEquals(1, spool.oldest(9).size());
    }

    @Test
    void tellsAWorktreeWithoutConnectionWhatToDo() throws IOException {
        Files.delete(state.folder().resolve("connection.json"));
        Shell.Told told = exchange();
        assertEquals(1, told.exitCode());
        assertTrue(told.err().contains("waybill install"), told.err());
    }

    @Test
    void reportsWhatItHadToDropOnce() throws IOException {
        Files.writeString(state.file("dropped"), "xxxxx", StandardCharsets.US_ASCII);
        assertEquals(0, exchange("--start").exitCode());
        assertEquals(0, exchange().exitCode());
        JsonNode run = shell.done("runs", "list", "--json").json().get(0);
        JsonNode shown =
                shell.done("runs", "show", run.path("id").asString(), "--json").json();
        assertEquals(5, shown.path("run").path("guard_dropped").asInt());
        assertFalse(Files.exists(state.file("dropped.taken")));
    }
}
