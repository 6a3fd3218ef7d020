package dev.waybill.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.promise.Promise;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may not answer a question, tried with the commands that a person or an agent's shell has. */
final class SeparationIT {
    private static final String HEAD = "3".repeat(40);

    private static Scene scene;
    private static Server server;

    /** The sign-in token of the workspace's owner, whose key the agent works with. */
    private static String owner;

    /** The sign-in token of a member who was a developer when the questions were asked. */
    private static String developer;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("separation");
        developer = token("members", "add", "dan", "--role", "developer");
        owner = token("members", "token", "owner");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Promise("B13")
    void neitherTheInitiatorNorWhoeverCameOrRoseAfterTheRequestCanApprove() throws InterruptedException {
        try (Agent agent = Door.HTTP_MODERN.enter(scene, server)) {
            String question = ask(agent, agent.startRun(Scene.PROJECT, "who/initiator"), "plan", "");
            String late = owned("members", "add", "lea", "--role", "approver");
            as(owner, "members", "role", "dan", "approver").orThrow();

            assertRefused(as(owner, "checkpoints", "approve", question), "your key asked this");
            assertRefused(as(late, "checkpoints", "approve", question), "after this was asked");
            assertRefused(as(developer, "checkpoints", "approve", question), "after this was asked");
            assertEquals("pending", state(agent, question));

            as(scene.approver(), "checkpoints", "approve", question).orThrow();
            assertEquals("approved", state(agent, question));
        }
    }

    @Test
    @Promise({"B13", "B14"})
    void theAgentsOwnShellOnALocalDataFolderApprovesNothingForMergeOrDeploy() throws InterruptedException {
        try (Agent agent = scene.stdio(Era.MODERN)) {
            String run = agent.startRun(Scene.PROJECT, "who/shell");
            for (String kind : List.of("merge", "deploy")) {
                String question = ask(agent, run, kind, HEAD);

                assertRefused(shell("checkpoints", "approve", question), "sign");
                assertRefused(shell("members", "add", "mallory-" + kind, "--role", "owner"), "owner");
                assertRefused(shell("members", "token", "owner"), "owner");
                assertRefused(shell("members", "role", "ann", "owner"), "owner");
                assertRefused(shell("workspaces", "policy", "--local-approvals", "on"), "when a workspace is made");
                assertRefused(as(scene.approver(), "checkpoints", "approve", question), "local");
                assertRefused(as(scene.key(), "checkpoints", "approve", question), "wbm_");

                assertEquals("pending", state(agent, question));
                assertRefused(shell("checkpoints", "verify", "--head", HEAD), "not approved");
            }
        }
    }

    /** The worst place to begin: nobody could sign in before the agent's shell makes itself owner. */
    @Test
    @Promise({"B13", "B14"})
    void aShellThatMadeItselfOwnerStillApprovesNothingForMergeOrDeploy() throws InterruptedException {
        Scene unattended = Scene.set("unattended");
        String mallory = unattended
                .waybill()
                .json("members", "add", "mallory", "--role", "owner")
                .path("token")
                .asString();
        assertRefused(
                unattended.waybill().runAs(mallory, "workspaces", "policy", "--local-approvals", "on"),
                "when a workspace is made");
        try (Agent agent = unattended.stdio(Era.MODERN)) {
            String run = agent.startRun(Scene.PROJECT, "who/unattended");
            for (String kind : List.of("merge", "deploy")) {
                String question = ask(agent, run, kind, HEAD);
                assertRefused(unattended.waybill().runAs(mallory, "checkpoints", "approve", question), "local");
                assertEquals("pending", state(agent, question));
            }
        }
        unattended
                .waybill()
                .run("workspaces", "create", "elsewhere", "--local-approvals")
                .orThrow();
        assertRefused(
                unattended
                        .waybill()
                        .run("checkpoints", "verify", "--head", HEAD, "--workspace", unattended.workspace()),
                "not approved");
    }

    private static String ask(Agent agent, String run, String kind, String head) throws InterruptedException {
        String headField = head.isEmpty() ? "" : ",\"head_sha\":\"" + head + "\"";
        return agent.call(
                        "checkpoint_request",
                        "{\"run\":\"" + run + "\",\"kind\":\"" + kind + "\",\"summary\":\"May I?\"" + headField + "}")
                .text("checkpoint");
    }

    private static String state(Agent agent, String question) throws InterruptedException {
        return agent.call("checkpoint_get", "{\"checkpoint\":\"" + question + "\"}")
                .text("state");
    }

    private static void assertRefused(Outcome outcome, String words) {
        assertEquals(1, outcome.exit(), outcome.out());
        assertTrue(outcome.err().contains(words), outcome.err());
    }

    private static Outcome shell(String... command) throws InterruptedException {
        return scene.waybill().run(inWorkspace(command));
    }

    private static Outcome as(String token, String... command) throws InterruptedException {
        return scene.waybill().runAs(token, inWorkspace(command));
    }

    private static String token(String... command) throws InterruptedException {
        return scene.waybill().json(inWorkspace(command)).path("token").asString();
    }

    /** A new member's token, made by the owner. */
    private static String owned(String... command) throws InterruptedException {
        return as(owner, command)
                .orThrow()
                .out()
                .lines()
                .filter(line -> line.contains("wbm_"))
                .map(line -> line.substring(line.indexOf("wbm_")).strip())
                .findFirst()
                .orElseThrow();
    }

    private static String[] inWorkspace(String... command) {
        String[] all = new String[command.length + 2];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--workspace";
        all[command.length + 1] = Scene.WORKSPACE;
        return all;
    }
}
