package dev.waybill.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.promise.Promise;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who holds a run: starting it twice, taking it over, writing with a handle that is no longer live. */
final class HoldIT {
    /** Every tool that takes a run, with what it needs beside. */
    private static final List<String> CALLS_ABOUT_A_RUN = List.of(
            "run_get {\"run\":\"%s\"}",
            "status_report {\"run\":\"%s\",\"message\":\"x\"}",
            "build_report {\"run\":\"%s\",\"kind\":\"test\",\"exit_code\":0}",
            "scope_get {\"run\":\"%s\"}",
            "scope_check {\"run\":\"%s\",\"intent\":\"read\",\"paths\":[\"a\"]}",
            "checkpoint_request {\"run\":\"%s\",\"kind\":\"plan\",\"summary\":\"x\"}");

    private static Scene scene;
    private static Scene neighbour;
    private static Server server;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("hold");
        neighbour = scene.neighbour("neighbour");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aSecondStartWithoutTheHandleIsTurnedAwayAndToldForHowLongTheRunWasIdle(Door door) throws InterruptedException {
        try (Agent agent = door.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "hold/turned-away-" + door);

            String refusal = start(agent, "hold/turned-away-" + door, "").refusal();

            assertTrue(refusal.contains("held, idle "), refusal);
            assertFalse(refusal.contains(run), "a refusal gives a live handle away");
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aStartWithTheLiveHandleGoesOnWithTheSameHandle(Door door) throws InterruptedException {
        try (Agent agent = door.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "hold/goes-on-" + door);

            Reply again = start(agent, "hold/goes-on-" + door, ",\"run\":\"" + run + "\"");

            assertEquals(run, again.text("run"));
            assertTrue(again.result().path("resumed").asBoolean());
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    @Promise("B5")
    void whoeverWasTakenOverWritesNothingMoreAndTheAttemptIsInTheLog(Door door) throws InterruptedException {
        try (Agent agent = door.enter(scene, server)) {
            String branch = "hold/taken-" + door;
            String old = agent.startRun(Scene.PROJECT, branch);
            String live = start(agent, branch, ",\"take_over\":true").text("run");
            assertNotEquals(old, live);
            assertEquals(runId(old), runId(live));

            String refusal = status(agent, old, "\"message\":\"late\"").refusal();

            assertTrue(refusal.contains("fenced"), refusal);
            assertFalse(refusal.contains(live), "a refusal gives a live handle away");
            assertTrue(status(agent, live, "\"message\":\"in time\"").done());
            String timeline = scene.waybill()
                    .json("runs", "show", runId(live), "--workspace", Scene.WORKSPACE)
                    .toString();
            assertTrue(timeline.contains("run_taken_over"), timeline);
            assertTrue(timeline.contains("fenced_write_refused"), timeline);
            assertFalse(timeline.contains("\"late\""), timeline);
            String log = scene.waybill()
                    .json("audit", "list", "--workspace", Scene.WORKSPACE)
                    .toString();
            assertTrue(log.contains("fenced_write_refused"), log);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aRunThatHasEndedTakesNoMoreReports(Door door) throws InterruptedException {
        try (Agent agent = door.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "hold/ended-" + door);
            assertTrue(status(agent, run, "\"status\":\"complete\"").done());

            String refusal = status(agent, run, "\"message\":\"late\"").refusal();

            assertTrue(refusal.contains("complete") && refusal.contains("run_start"), refusal);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aStepThatTheStatusMachineDoesNotHaveIsRefusedWithTheStepsThatThereAre(Door door) throws InterruptedException {
        try (Agent agent = door.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "hold/step-" + door);
            assertTrue(status(agent, run, "\"status\":\"running\"").done());

            String refusal = status(agent, run, "\"status\":\"pending\"").refusal();

            assertTrue(refusal.contains("waiting") && refusal.contains("complete"), refusal);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    @Promise({"P13", "K11"})
    void aRunOfAnotherWorkspaceAndNoRunAtAllGetTheSameAnswer(Door door) throws InterruptedException {
        try (Agent agent = door.enter(scene, server);
                Agent stranger = door.enter(neighbour, server)) {
            String theirs = stranger.startRun(Scene.PROJECT, "hold/theirs-" + door);
            String nowhere = "run_0000000000001" + theirs.substring(theirs.indexOf('.'));
            String theirQuestion = stranger.call(
                            "checkpoint_request",
                            "{\"run\":\"" + theirs + "\",\"kind\":\"plan\",\"summary\":\"May I?\"}")
                    .text("checkpoint");

            for (String call : CALLS_ABOUT_A_RUN) {
                assertSameBytes(agent, call, theirs, nowhere);
            }
            assertSameBytes(agent, "checkpoint_get {\"checkpoint\":\"%s\"}", theirQuestion, "chk_0000000000001");
            assertTrue(status(stranger, theirs, "\"message\":\"still mine\"").done());
        }
    }

    /** The whole answer, but for the number of the request. */
    private static void assertSameBytes(Agent agent, String call, String theirs, String nowhere)
            throws InterruptedException {
        int space = call.indexOf(' ');
        String tool = call.substring(0, space);
        String arguments = call.substring(space + 1);
        Reply foreign = agent.call(tool, arguments.replace("%s", theirs));
        Reply unknown = agent.call(tool, arguments.replace("%s", nowhere));
        assertEquals(unknown.refusal(), foreign.refusal(), call);
        assertEquals(nameless(unknown), nameless(foreign), call);
        assertEquals(unknown.status(), foreign.status(), call);
    }

    private static String nameless(Reply reply) {
        return reply.raw().replaceFirst("\"id\":[0-9]+", "\"id\":0");
    }

    private static Reply start(Agent agent, String branch, String more) throws InterruptedException {
        return agent.call("run_start", """
                {"project":"%s","ticket":"T-1","title":"A title","branch":"%s","base_branch":"main"%s}""".formatted(Scene.PROJECT, branch, more));
    }

    private static Reply status(Agent agent, String run, String fields) throws InterruptedException {
        return agent.call("status_report", "{\"run\":\"" + run + "\"," + fields + "}");
    }

    private static String runId(String handle) {
        return handle.substring(0, handle.indexOf('.'));
    }
}
