package dev.waybill.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Sockets;
import dev.waybill.conformance.fixture.Sockets.Socket;
import dev.waybill.promise.Promise;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The server's sockets while an agent does its whole job: its own ear on the loopback, and who came to it. */
final class OutgoingIT {
    @Test
    @Promise({"B10", "K5"})
    void theServerListensOnTheLoopbackOnlyAndConnectsToNobody() throws InterruptedException {
        Scene scene = Scene.set("outgoing");
        try (Server server = scene.serve()) {
            Queue<Socket> foreign = new ConcurrentLinkedQueue<>();
            AtomicLong heard = new AtomicLong();
            AtomicBoolean over = new AtomicBoolean();
            Thread watcher = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    for (Socket socket : Sockets.of(server.process().pid())) {
                        heard.incrementAndGet();
                        if (!socket.belongsToServerOn(server.mcp().getPort())) {
                            foreign.add(socket);
                        }
                    }
                }
            });
            for (Door door : Set.of(Door.HTTP_MODERN, Door.HTTP_LEGACY)) {
                work(door, scene, server);
            }
            server.page("/metrics");
            over.set(true);
            watcher.join();

            assertEquals(Set.of(), foreign.stream().collect(Collectors.toSet()));
            assertTrue(heard.get() > 0, "no socket was seen, not even the server's own");
        }
    }

    private static void work(Door door, Scene scene, Server server) throws InterruptedException {
        try (Agent agent = door.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "outgoing/" + door);
            agent.call("scope_get", "{\"run\":\"" + run + "\"}");
            agent.call(
                    "status_report",
                    "{\"run\":\"" + run + "\",\"pr_url\":\"https://github.com/a/b/pull/1\",\"status\":\"running\"}");
            agent.call("build_report", "{\"run\":\"" + run + "\",\"kind\":\"test\",\"exit_code\":1}");
            String question = agent.call(
                            "checkpoint_request",
                            "{\"run\":\"" + run + "\",\"kind\":\"plan\",\"summary\":\"See https://example.org/ ?\"}")
                    .text("checkpoint");
            scene.waybill()
                    .runAs(scene.approver(), "checkpoints", "approve", question, "--workspace", Scene.WORKSPACE)
                    .orThrow();
            assertTrue(agent.call("status_report", "{\"run\":\"" + run + "\",\"status\":\"complete\"}")
                    .done());
        }
    }
}
