package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.Shell.Told;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.usecase.CommentCheckpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code waybill checkpoints}, on questions that an agent asked. */
final class CheckpointCommandsIT {
    private static final String HEAD = "a".repeat(40);

    private final Shell shell;
    private final Scenario scenario;
    private final Handle run;
    private final String alice;

    CheckpointCommandsIT(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.scenario = Scenario.of(shell);
        this.run = scenario.start();
        this.alice = shell.done("members", "add", "alice", "--role", "approver", "--json")
                .json()
                .path("token")
                .asString();
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void whatWasNotApprovedIsRefusedInCi() {
        assertEquals(
                1, shell.run("checkpoints", "verify", "--head", "a".repeat(40)).exitCode());
        assertEquals(2, shell.run("checkpoints", "verify", "--head", "main").exitCode());
    }

    @Test
    void aWaitingQuestionIsListedAndShown() {
        Checkpoint asked = askToMerge("Merge it?");

        JsonNode list = shell.done("checkpoints", "list", "--json").json();
        assertEquals(1, list.size());
        assertEquals(asked.id().text(), list.get(0).path("id").asString());
        assertEquals("pending", list.get(0).path("state").asString());
        JsonNode shown =
                shell.done("checkpoints", "show", asked.id().text(), "--json").json();
        assertEquals("Merge it?", shown.path("summary").asString());
        assertEquals(64, shown.path("binding").asString().length());
        assertTrue(shell.done("checkpoints", "show", asked.id().text()).out().contains(HEAD));
        Told none = shell.run("checkpoints", "show", "chk_0000000000001");
        assertEquals(1, none.exitCode());
        assertEquals("", none.out());
    }

    @Test
    void whatWasSaidInAHostsFormIsShownAsThatAndAnswersNothing() {
        Checkpoint asked = askToMerge("Merge it?");
        new CommentCheckpoint(scenario.ledger()).comment(scenario.caller(), asked.id(), "Approved!\nGo on.");

        for (String[] command : new String[][] {{"list"}, {"show", asked.id().text()}}) {
            JsonNode json = shell.done(Stream.of(Stream.of("checkpoints"), Stream.of(command), Stream.of("--json"))
                            .flatMap(words -> words)
                            .toArray(String[]::new))
                    .json();
            JsonNode shown = json.isArray() ? json.get(0) : json;
            assertEquals("Approved!\nGo on.", shown.path("said_in_host_form").asString());
            assertEquals("pending", shown.path("state").asString());
        }
        assertFalse(shell.done("checkpoints", "list").out().contains("Approved!"));
        assertTrue(shell.done("checkpoints", "show", asked.id().text()).out().contains("said in host form"));
        JsonNode events =
                shell.done("runs", "show", run.run().text(), "--json").json().path("events");
        JsonNode last = events.get(events.size() - 1);
        assertEquals("checkpoint_commented", last.path("type").asString());
        assertEquals("Approved!\nGo on.", last.path("text").asString());
        assertTrue(last.path("detail").asString().contains("\"said_in\":\"host_form\""));
        assertTrue(last.path("actor").asString().startsWith("key_"));

        shell.signIn(alice);
        Told told = shell.done("checkpoints", "reject", asked.id().text());
        assertTrue(told.err()
                .contains("said in a form of the agent's host, which answers nothing:\n  Approved!\n  Go on."));
    }

    @ParameterizedTest
    @CsvSource({
        "approve, approved, checkpoint_approved",
        "reject, rejected, checkpoint_rejected",
        "request-changes, changes_requested, checkpoint_changes_requested"
    })
    void aSignedInApproverAnswers(String command, String state, String event) {
        Checkpoint asked = askToMerge("Merge it?");
        shell.signIn(alice);

        Told told = shell.done("checkpoints", command, asked.id().text(), "--comment", "Because.", "--json");
        assertEquals(state, told.json().path("state").asString());
        assertEquals("Because.", told.json().path("comment").asString());
        assertEquals("", told.err());
        JsonNode events =
                shell.done("runs", "show", run.run().text(), "--json").json().path("events");
        assertEquals(event, events.get(events.size() - 1).path("type").asString());
        assertEquals("[]\n", shell.done("checkpoints", "list", "--json").out());
        assertEquals(
                1, shell.done("checkpoints", "list", "--all", "--json").json().size());
        Told again = shell.run("checkpoints", command, asked.id().text(), "--comment", "Again.", "--json");
        assertEquals(1, again.exitCode());
        assertEquals("not_pending", again.error().path("code").asString());
    }

    @Test
    void peopleAreShownTheQuestionOnStderrBeforeTheAnswer() {
        Checkpoint asked = askToMerge("Merge \u001b[2Jit?");
        shell.signIn(alice);

        Told told = shell.done("checkpoints", "approve", asked.id().text());
        assertTrue(told.err().contains("Merge <U+001B>[2Jit?"), told.err());
        assertTrue(told.out().contains("approved"), told.out());
    }

    @Test
    void anAnswerNeedsATokenTheOperatorHasNone() {
        Checkpoint asked = askToMerge("Merge it?");

        Told told = shell.run("checkpoints", "approve", asked.id().text(), "--json");
        assertEquals(1, told.exitCode());
        assertEquals("", told.out());
        assertEquals("forbidden", told.error().path("code").asString());
        assertTrue(told.err().contains("WAYBILL_MEMBER_TOKEN"), told.err());
    }

    @Test
    void aTokenFileSignsToo() throws Exception {
        Checkpoint asked = askToMerge("Merge it?");
        Path file = Files.writeString(shell.folder.resolve("token"), alice + "\n");
        shell.done("checkpoints", "approve", asked.id().text(), "--token-file", file.toString());
    }

    @Test
    void anAnswerToWhatWasShownBeforeIsRefused() {
        Checkpoint asked = askToMerge("Merge it?");
        shell.signIn(alice);

        assertEquals(
                1,
                shell.run("checkpoints", "approve", asked.id().text(), "--binding", "0".repeat(64))
                        .exitCode());
        String binding = shell.done("checkpoints", "show", asked.id().text(), "--json")
                .json()
                .path("binding")
                .asString();
        shell.done("checkpoints", "approve", asked.id().text(), "--binding", binding);
    }

    @Test
    void waitingEndsWithTheAnswerOrWithItsTime() {
        Checkpoint asked = askToMerge("Merge it?");
        Told vain = shell.run("checkpoints", "wait", asked.id().text(), "--timeout", "0", "--json");
        assertEquals(1, vain.exitCode());
        assertEquals("pending", vain.json().path("state").asString());
        assertTrue(vain.err().contains("not answered within 0 seconds"), vain.err());

        CompletableFuture<Told> waiting = CompletableFuture.supplyAsync(
                () -> shell.run("checkpoints", "wait", asked.id().text(), "--timeout", "60", "--json"));
        Shell signed = new Shell(shell.folder);
        signed.signIn(alice);
        signed.done("checkpoints", "approve", asked.id().text());
        assertEquals(0, waiting.join().exitCode());
        assertEquals("approved", waiting.join().json().path("state").asString());
    }

    @Test
    void waitingForARejectionIsExitCodeOne() {
        Checkpoint asked = askToMerge("Merge it?");
        shell.signIn(alice);
        shell.done("checkpoints", "reject", asked.id().text());
        Told told = shell.run("checkpoints", "wait", asked.id().text(), "--json");
        assertEquals(1, told.exitCode());
        assertEquals("rejected", told.json().path("state").asString());
    }

    @Test
    void aCommitIsVerifiedByTheNewestAnswerOfItsKind() {
        assertNotApproved("nobody was asked about it");
        Checkpoint asked = askToMerge("Merge it?");
        assertNotApproved("waits for an answer");
        shell.signIn(alice);
        shell.done("checkpoints", "approve", asked.id().text());
        JsonNode approved =
                shell.done("checkpoints", "verify", "--head", HEAD, "--json").json();
        assertEquals(asked.id().text(), approved.path("id").asString());
        shell.done("checkpoints", "verify", "--head", HEAD, "--kind", "merge", "--project", Scenario.PROJECT);
        assertEquals(
                1,
                shell.run("checkpoints", "verify", "--head", HEAD, "--kind", "deploy")
                        .exitCode());

        Checkpoint again = askToMerge("And with this?");
        shell.done("checkpoints", "reject", again.id().text());
        assertNotApproved("'rejected'");
    }

    @Test
    void aMovedHeadLeavesNothingApproved() {
        Checkpoint asked = askToMerge("Merge it?");
        shell.signIn(alice);
        shell.done("checkpoints", "approve", asked.id().text());
        scenario.report(run, RunStatus.RUNNING, "", "b".repeat(40));
        assertNotApproved("'voided'");
    }

    private void assertNotApproved(String reason) {
        Told told = shell.run("checkpoints", "verify", "--head", HEAD, "--json");
        assertEquals(1, told.exitCode());
        assertEquals("", told.out());
        assertTrue(told.error().path("message").asString().contains(reason), told.err());
    }

    private Checkpoint askToMerge(String summary) {
        return scenario.ask(run, CheckpointKind.MERGE, summary, HEAD);
    }
}
