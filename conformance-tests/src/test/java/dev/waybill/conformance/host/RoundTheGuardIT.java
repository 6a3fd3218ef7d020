package dev.waybill.conformance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.JavaCommand;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.host.ScriptedModel.Result;
import dev.waybill.promise.Promise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What goes round the hooks: another MCP server's tool, called by the real Claude Code, and pushes past git's hooks. None
 * of it can be refused, as each control shows; all of it is found, at the end of the turn or in a clone as CI makes one.
 */
final class RoundTheGuardIT {
    private static final String PUT = "mcp__writer__put";

    private static GuardedMachine machine;
    private static Path remote;

    @BeforeAll
    static void aGuardedMachine() throws Exception {
        machine = GuardedMachine.fresh("round");
        machine.install("claude-code");
        remote = machine.desk().home().resolve("remote.git");
        machine.git("init", "-q", "--bare", remote.toString()).orThrow();
        machine.git("remote", "add", "origin", remote.toString()).orThrow();
        machine.git("push", "-q", "--no-verify", "origin", "main").orThrow();
    }

    @AfterAll
    static void stop() {
        machine.close();
    }

    @Test
    @Promise({"R3", "B3"})
    void whatAnotherServersToolWroteIsFoundAndTheModelIsTold() throws Exception {
        Path target = machine.project().resolve("docs/by-a-server.md");
        ToolCall put = new ToolCall(
                PUT, "{\"target\":" + Json.quote(target.toString()) + ",\"words\":\"written by a server\"}");
        Outcome host;
        List<Result> results;
        String heard;
        try (ScriptedModel model = ScriptedModel.start(new MessagesApi(), "", List.of(put))) {
            host = machine.desk().work(model, writer(), Map.of());
            results = model.results();
            heard = model.heard();
        }
        assertEquals(1, results.size(), host::toString);
        assertFalse(results.getFirst().error(), results.getFirst()::text);
        assertEquals("written by a server", Files.readString(target), "the control: no hook could refuse it");

        machine.exchange();
        JsonNode found = GuardedMachine.entry(machine.log(), "violation_found", "docs/by-a-server.md");
        assertEquals("read_only: docs/**", found.path("rule").asString());
        assertEquals(PUT, found.path("tool").asString());
        assertTrue(heard.contains("docs/by-a-server.md (rule read_only: docs/**)"), heard);
    }

    @Test
    @Promise({"B3", "B7"})
    void aPushPastTheHooksIsFoundInACloneAsCiMakesOne() throws Exception {
        machine.git("checkout", "-q", "-b", "feature", "main").orThrow();
        machine.write("docs/late.md", "late\n");
        machine.git("add", "docs/late.md").orThrow();
        Outcome commit = machine.git("commit", "-m", "late");
        assertTrue(commit.exit() != 0 && commit.err().contains("docs/late.md"), commit::toString);
        machine.git("commit", "-q", "--no-verify", "-m", "late").orThrow();
        Outcome push = machine.git("push", "origin", "feature");
        assertTrue(push.exit() != 0 && push.err().contains("docs/late.md"), push::toString);
        assertEquals("", machine.git("ls-remote", "origin", "feature").out(), "nothing got there");

        machine.git("push", "-q", "--no-verify", "origin", "feature").orThrow();
        assertTrue(
                machine.git("ls-remote", "origin", "feature").out().contains("refs/heads/feature"),
                "the control: past the hook it goes through");
        assertEquals("docs/late.md read_only: docs/**", foundInCi("feature"));
    }

    @Test
    @Promise({"B3", "B7"})
    void aCommitThatNoHookSawIsStoppedAtThePushOrFoundInCi() throws Exception {
        machine.git("checkout", "-q", "-b", "plumbing", "main").orThrow();
        machine.write("secrets/key", "another key\n");
        machine.git("add", "secrets/key").orThrow();
        String tree = machine.git("write-tree").orThrow().out().strip();
        String commit = machine.git("commit-tree", "-p", "HEAD", "-m", "quiet", tree)
                .orThrow()
                .out()
                .strip();
        machine.git("update-ref", "refs/heads/plumbing", commit).orThrow();
        assertEquals(
                commit,
                machine.git("rev-parse", "HEAD").out().strip(),
                "the control: the commit is there, and no hook was asked");

        Outcome push = machine.git("push", "origin", "plumbing");
        assertTrue(push.exit() != 0 && push.err().contains("secrets/key"), push::toString);
        machine.git("push", "-q", "--no-verify", "origin", "plumbing").orThrow();
        assertEquals("secrets/key excluded: secrets/**", foundInCi("plumbing"));
    }

    /** What {@code waybill scope reconcile --base main} says of a branch in a fresh clone, where no hook ever was. */
    private static String foundInCi(String branch) throws Exception {
        Path clone = machine.desk().home().resolve("ci-" + branch);
        machine.git("clone", "-q", "--branch", branch, remote.toString(), clone.toString())
                .orThrow();
        machine.gitIn(clone, "branch", "-q", "main", "origin/main").orThrow();
        Outcome told = machine.run(
                clone,
                Map.of(),
                List.of(
                        machine.launcher().toString(),
                        "scope",
                        "reconcile",
                        "--base",
                        "main",
                        "--working-tree",
                        "--workspace",
                        Scene.WORKSPACE,
                        "--json"));
        assertEquals(1, told.exit(), told::toString);
        return Json.parse(told.out())
                .valueStream()
                .map(found ->
                        found.path("path").asString() + " " + found.path("rule").asString())
                .collect(Collectors.joining("\n"));
    }

    private static String writer() {
        List<String> command = JavaCommand.of(WritingServer.class.getName());
        String arguments = command.stream().skip(1).map(Json::quote).collect(Collectors.joining(","));
        return "{\"mcpServers\":{\"writer\":{\"type\":\"stdio\",\"command\":" + Json.quote(command.getFirst())
                + ",\"args\":[" + arguments + "]}}}";
    }
}
