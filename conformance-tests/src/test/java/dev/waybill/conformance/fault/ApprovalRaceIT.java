package dev.waybill.conformance.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.ChildProcess;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.JavaCommand;
import dev.waybill.conformance.fixture.Rounds;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Together;
import dev.waybill.conformance.fixture.WorkspaceFile;
import dev.waybill.promise.Promise;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * A member approves in one process while, in another, what they were shown moves: the agent reports another commit,
 * or an admin sets another manifest. Whoever comes first, no approval of what is no longer shown is ever seen.
 */
@Promise("B4")
final class ApprovalRaceIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** An approval that stands although its commit or its manifest is no longer the one in force. */
    private static final String STALE_APPROVALS = """
            SELECT count(*) FROM checkpoint c
            JOIN run r ON r.workspace_id = c.workspace_id AND r.id = c.run_id
            JOIN project p ON p.workspace_id = r.workspace_id AND p.id = r.project_id
            WHERE c.state = 'approved'
              AND ((c.head_sha <> '' AND c.head_sha <> r.head_sha) OR c.scope_digest <> p.scope_digest)
            """;

    private int approvedFirst;
    private int movedFirst;

    @Test
    void anApprovalNeverOutlivesWhatWasShown() throws Exception {
        Scene scene = Scene.set("approval-race");
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong stale = new AtomicLong();
        try (Server server = scene.serve();
                Agent agent = Door.HTTP_MODERN.enter(scene, server);
                ChildProcess approver = process(scene);
                ChildProcess admin = process(scene)) {
            String run = agent.startRun(Scene.PROJECT, "race");
            WorkspaceFile file = WorkspaceFile.inUse(scene);
            Thread observer = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    stale.addAndGet(file.count(STALE_APPROVALS));
                }
            });

            int rounds = Rounds.of(200, 10_000);
            for (int round = 0; round < rounds; round++) {
                race(agent, approver, admin, run, round);
            }

            over.set(true);
            observer.join();
        }
        assertEquals(0, stale.get(), "an approval was seen of what was no longer shown");
        assertTrue(approvedFirst > 0 && movedFirst > 0, () -> "no race: " + approvedFirst + " to " + movedFirst);
        scene.waybill().run("audit", "verify", "--workspace", Scene.WORKSPACE).orThrow();
    }

    private void race(Agent agent, ChildProcess approver, ChildProcess admin, String run, int round)
            throws InterruptedException {
        String question = agent.call(
                        "checkpoint_request",
                        "{\"run\":\"" + run + "\",\"kind\":\"review\",\"summary\":\"Round " + round
                                + "\",\"head_sha\":\"" + head(2 * round) + "\"}")
                .text("checkpoint");
        assertEquals("looked", said(approver, "look " + question));
        Callable<String> approval = () -> said(approver, "approve");
        Callable<String> move = round % 2 == 0
                ? () -> agent.call(
                                "status_report",
                                "{\"run\":\"" + run + "\",\"head_sha\":\"" + head(2 * round + 1) + "\"}")
                        .text("status")
                : () -> said(admin, "scope " + round);

        String decision = Together.run(List.of(approval, move)).getFirst();

        if (decision.equals("approved")) {
            approvedFirst++;
        } else {
            assertTrue(decision.equals("refused not_pending") || decision.equals("refused voided"), decision);
            movedFirst++;
        }
        assertEquals(
                "voided",
                agent.call("checkpoint_get", "{\"checkpoint\":\"" + question + "\"}")
                        .text("state"),
                () -> "round " + round + ", the member was told " + decision);
    }

    private static String said(ChildProcess process, String line) throws InterruptedException {
        process.send(line);
        return process.awaitOutput(answer -> true, LIMIT);
    }

    private static String head(int number) {
        return "%040x".formatted(number + 1);
    }

    private static ChildProcess process(Scene scene) {
        return ChildProcess.start(
                scene.waybill().home(),
                Map.of("WAYBILL_MEMBER_TOKEN", scene.approver()),
                JavaCommand.of(
                        Approver.class.getName(), scene.waybill().data().toString(), Scene.WORKSPACE, Scene.PROJECT));
    }
}
