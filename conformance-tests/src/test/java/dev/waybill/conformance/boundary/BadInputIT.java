package dev.waybill.conformance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.boundary.BadMessages.BadMessage;
import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.promise.Promise;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bad input at every door: an error that names field, rule and limit; nothing kept; the server goes on. */
@Promise({"R2", "R6", "K8"})
final class BadInputIT {
    private static Scene scene;
    private static Server server;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("bad-input");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aBadCallIsToldWhatIsWrongAndChangesNothing(Door door) throws InterruptedException {
        try (Agent agent = door.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "feat/calls-" + door);
            Kept before = Kept.now(scene, agent, run);
            List<String> faults = new ArrayList<>();

            for (BadCall bad : BadCalls.all()) {
                Reply reply = agent.call(bad.tool(), bad.arguments(run));
                faults.addAll(Faults.of(bad.toString(), reply, bad.named()));
            }

            assertEquals(List.of(), faults, () -> faults.size() + " bad calls fared badly");
            assertEquals(before, Kept.now(scene, agent, run));
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aBadMessageIsToldWhatIsWrongAndChangesNothing(Door door) throws InterruptedException {
        try (Agent agent = door.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "feat/messages-" + door);
            Kept before = Kept.now(scene, agent, run);
            List<String> faults = new ArrayList<>();

            for (BadMessage bad : BadMessages.all(run)) {
                faults.addAll(told(agent, bad));
            }

            assertEquals(List.of(), faults, () -> faults.size() + " bad messages fared badly");
            assertEquals(before, Kept.now(scene, agent, run));
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void theThirdRefusalOfTheSameFieldInARowSaysToLeaveItOut(Door door) throws InterruptedException {
        for (String url : List.of("https://evil.example/a", "http://github.com/a")) {
            try (Agent agent = door.enter(scene, server)) {
                String run = agent.startRun(Scene.PROJECT, "feat/streak-" + door + url.length());
                BadCall bad = GoodCall.STATUS_REPORT.withText("pr_url", url, "pr_url " + url, "pr_url");
                agent.call(bad.tool(), bad.arguments(run));
                agent.call(bad.tool(), bad.arguments(run));

                String third = agent.call(bad.tool(), bad.arguments(run)).refusal();

                assertTrue(third.contains("three times in a row: leave it out"), third);
            }
        }
    }

    private static List<String> told(Agent agent, BadMessage bad) throws InterruptedException {
        try {
            return Faults.of(bad.what(), agent.raw(bad.text(), bad.id()), bad.named());
        } catch (UncheckedIOException cut) {
            return List.of(bad.what() + " was answered by a cut connection: " + cut.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whatIsJustWithinItsCapInCodePointsIsTaken(Door door) throws InterruptedException {
        try (Agent agent = door.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "feat/fits-" + door);

            for (BadCall fits : BadCalls.justFits()) {
                String arguments = fits.arguments(run)
                        .replace("feat/x", "feat/x-" + door + fits.what().hashCode());
                Reply reply = agent.call(fits.tool(), arguments);
                assertTrue(reply.done(), () -> fits + " was refused: " + reply.raw());
            }
        }
    }
}
