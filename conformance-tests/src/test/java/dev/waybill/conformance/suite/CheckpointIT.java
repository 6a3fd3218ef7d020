package dev.waybill.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.ChildProcess;
import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Questions to a human: who may answer, what an answer is bound to, what CI makes of it. */
final class CheckpointIT {
    private static final String HEAD = "1".repeat(40);
    private static final String MOVED = "2".repeat(40);
    private static final String RELEASE = "4".repeat(40);

    private static Scene scene;
    private static Server server;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("checkpoint");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Promise({"B4", "B13"})
    void ciPassesWhatWasApprovedAndRefusesWhatWasNot() throws InterruptedException {
        try (Agent agent = Door.HTTP_MODERN.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "check/ci");
            String question = ask(agent, run, "merge", HEAD).text("checkpoint");
            assertEquals(1, verify(HEAD).exit(), "nothing was approved yet");

            scene.waybill()
                    .runAs(scene.approver(), "checkpoints", "approve", question, "--workspace", Scene.WORKSPACE)
                    .orThrow();

            assertEquals(0, verify(HEAD).exit());
            assertEquals(1, verify(MOVED).exit(), "another commit was approved");
            agent.call("status_report", "{\"run\":\"" + run + "\",\"head_sha\":\"" + MOVED + "\"}");
            assertEquals(1, verify(HEAD).exit(), "the approval is void once the head has moved");
            assertEquals("voided", get(agent, question).text("state"));
        }
    }

    /** As a pipeline has it: one line before the step that needs the approval. */
    @Test
    @Promise("B4")
    void aPipelineStopsBeforeItsNextStepUnlessTheCommitWasApproved() throws InterruptedException, IOException {
        Path pipeline = Files.writeString(scene.waybill().home().resolve("pipeline.sh"), "\"$@\" && echo released\n");
        try (Agent agent = Door.HTTP_MODERN.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "check/pipeline");
            String question = ask(agent, run, "deploy", RELEASE).text("checkpoint");

            Outcome stopped = pipeline(pipeline);
            assertEquals(1, stopped.exit(), stopped.out());
            assertFalse(stopped.out().contains("released"), stopped.out());

            scene.waybill()
                    .runAs(scene.approver(), "checkpoints", "approve", question, "--workspace", Scene.WORKSPACE)
                    .orThrow();
            Outcome passed = pipeline(pipeline);
            assertEquals(0, passed.exit(), passed.err());
            assertTrue(passed.out().contains("released"), passed.out());
        }
    }

    private static Outcome pipeline(Path script) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(scene.waybill()
                .command(
                        "checkpoints",
                        "verify",
                        "--head",
                        RELEASE,
                        "--kind",
                        "deploy",
                        "--workspace",
                        Scene.WORKSPACE));
        return ChildProcess.start(scene.waybill().home(), Map.of(), command).await(Duration.ofMinutes(1));
    }

    @Test
    @Promise("B4")
    void anApprovalIsVoidOnceTheManifestHasMoved() throws InterruptedException {
        Scene own = scene.neighbour("moving");
        try (Agent agent = Door.HTTP_MODERN.enter(own, server)) {
            String run = agent.startRun(Scene.PROJECT, "check/scope");
            String question = ask(agent, run, "plan", "").text("checkpoint");
            own.waybill()
                    .runAs(own.approver(), "checkpoints", "approve", question, "--workspace", own.workspace())
                    .orThrow();
            assertEquals("approved", get(agent, question).text("state"));

            own.waybill()
                    .run(
                            "scope",
                            "set",
                            Scene.PROJECT,
                            "--file",
                            Scene.manifest(own.waybill(), "editable: [\"other/**\"]\n")
                                    .toString(),
                            "--workspace",
                            own.workspace())
                    .orThrow();

            assertEquals("voided", get(agent, question).text("state"));
        }
    }

    @Test
    @Promise("B13")
    void whoeverIsNotSignedInCannotApprove() throws InterruptedException {
        try (Agent agent = Door.HTTP_MODERN.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "check/who");
            String question = ask(agent, run, "plan", "").text("checkpoint");

            Outcome unsigned = scene.waybill().run("checkpoints", "approve", question, "--workspace", Scene.WORKSPACE);

            assertEquals(1, unsigned.exit(), unsigned.out());
            assertEquals("pending", get(agent, question).text("state"));
        }
    }

    @Test
    @Promise("B14")
    void onALocalDataFolderNothingIsApprovedForMergeOrDeploy() throws InterruptedException {
        try (Agent agent = scene.stdio(Era.MODERN)) {
            String run = agent.startRun(Scene.PROJECT, "check/local");
            for (String kind : new String[] {"merge", "deploy"}) {
                String question = ask(agent, run, kind, HEAD).text("checkpoint");

                Outcome outcome = scene.waybill()
                        .runAs(scene.approver(), "checkpoints", "approve", question, "--workspace", Scene.WORKSPACE);

                assertEquals(1, outcome.exit(), outcome.out());
                assertTrue(outcome.err().contains("local"), outcome.err());
                assertEquals("pending", get(agent, question).text("state"));
            }
        }
    }

    @Test
    void theSameQuestionIsTheSameCheckpointAndAChangedOneReplacesIt() throws InterruptedException {
        try (Agent agent = Door.HTTP_MODERN.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "check/same");
            String first = ask(agent, run, "review", HEAD).text("checkpoint");

            assertEquals(first, ask(agent, run, "review", HEAD).text("checkpoint"));
            String second = ask(agent, run, "review", MOVED).text("checkpoint");

            assertTrue(!second.equals(first));
            assertTrue(!get(agent, first).text("state").equals("pending"));
        }
    }

    private static Reply ask(Agent agent, String run, String kind, String head) throws InterruptedException {
        String headField = head.isEmpty() ? "" : ",\"head_sha\":\"" + head + "\"";
        return agent.call(
                "checkpoint_request",
                "{\"run\":\"" + run + "\",\"kind\":\"" + kind + "\",\"summary\":\"May I?\"" + headField + "}");
    }

    private static Reply get(Agent agent, String question) throws InterruptedException {
        return agent.call("checkpoint_get", "{\"checkpoint\":\"" + question + "\"}");
    }

    private static Outcome verify(String head) throws InterruptedException {
        return scene.waybill().run("checkpoints", "verify", "--head", head, "--workspace", Scene.WORKSPACE);
    }
}
