package dev.waybill.conformance.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Rounds;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.WorkspaceFile;
import dev.waybill.promise.Promise;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * The server is killed, as by a power cut of its process, at a random moment of a load of 16 clients. What was
 * answered is kept, once, and the log holds.
 */
final class CrashIT {
    private static final int CLIENTS = 16;
    private static final int FEWEST_ANSWERS = 50;
    private static final int MOST_ANSWERS = 600;

    /** The seed stands in every failure message, so that a round can be run again. */
    private static final long SEED = Long.getLong("waybill.seed", 20261122L);

    @Test
    @Promise({"R11", "B11"})
    void whatWasAnsweredBeforeAKillIsKeptOnceAndTheChainHolds() throws Exception {
        Scene scene = Scene.set("crash");
        Random random = new Random(SEED);
        Set<String> answered = new HashSet<>();
        int rounds = Rounds.of(4, 50);
        for (int round = 0; round < rounds; round++) {
            int answers = random.nextInt(FEWEST_ANSWERS, MOST_ANSWERS);
            answered.addAll(loadUntilKilled(scene, "crash-" + round, answers));
            try (Server again = scene.serve()) {
                assertTrue(again.process().alive());
            }

            List<String> kept = WorkspaceFile.of(scene).eventTexts("crash-");
            String when = "round " + round + ", seed " + SEED;
            assertEquals(Set.of(), missing(answered, kept), when);
            assertEquals(new HashSet<>(kept).size(), kept.size(), () -> "something was kept twice: " + when);
            scene.waybill()
                    .run("audit", "verify", "--workspace", Scene.WORKSPACE)
                    .orThrow();
        }
    }

    /** What was answered before the kill. */
    private static Collection<String> loadUntilKilled(Scene scene, String name, int answers)
            throws InterruptedException {
        Queue<String> answered = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(answers);
        List<Thread> clients = new ArrayList<>();
        try (Server server = scene.serve();
                Agent agent = Door.HTTP_MODERN.enter(scene, server)) {
            for (int i = 0; i < CLIENTS; i++) {
                String client = name + "-" + i;
                String run = agent.startRun(Scene.PROJECT, client);
                clients.add(Thread.ofVirtual().start(() -> reportUntilGone(agent, run, client, answered, enough)));
            }
            enough.await();
            server.process().kill();
            for (Thread client : clients) {
                client.join();
            }
        }
        return answered;
    }

    private static void reportUntilGone(
            Agent agent, String run, String client, Queue<String> answered, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                String message = client + " report " + i;
                if (!agent.call("status_report", "{\"run\":\"" + run + "\",\"message\":\"" + message + "\"}")
                        .done()) {
                    throw new AssertionError("refused: " + message);
                }
                answered.add(message);
                enough.countDown();
            }
        } catch (UncheckedIOException gone) {
            // The kill: what was on its way has no answer, and may or may not have been kept.
            enough.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<String> missing(Set<String> answered, List<String> kept) {
        Set<String> missing = new HashSet<>(answered);
        kept.forEach(missing::remove);
        return missing;
    }
}
