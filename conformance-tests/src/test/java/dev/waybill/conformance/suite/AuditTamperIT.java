package dev.waybill.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Rounds;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.WorkspaceFile;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log after somebody with the file in hand has changed it: every change is found, and a good log is not blamed. */
@Promise("B11")
final class AuditTamperIT {
    private static Scene scene;
    private static Path head;
    private static WorkspaceFile file;

    @BeforeAll
    static void keepALogAndItsHead() throws InterruptedException, IOException {
        scene = Scene.set("tamper");
        try (Server server = scene.serve();
                Agent agent = Door.HTTP_MODERN.enter(scene, server)) {
            String run = agent.startRun(Scene.PROJECT, "tamper/run");
            for (int i = 0; i < 5; i++) {
                agent.call("status_report", "{\"run\":\"" + run + "\",\"message\":\"step " + i + "\"}");
            }
            agent.call("build_report", "{\"run\":\"" + run + "\",\"kind\":\"test\",\"exit_code\":0}");
        }
        head = Files.writeString(
                scene.waybill().home().resolve("head.json"),
                scene.waybill()
                        .run("audit", "head", "--workspace", Scene.WORKSPACE)
                        .orThrow()
                        .out());
        file = WorkspaceFile.of(scene);
    }

    @Test
    void anUntouchedLogHolds() throws InterruptedException {
        assertEquals(0, verify().exit(), verify()::err);
    }

    @Test
    void oneFlippedByteInAnyColumnOfAnyRowIsFound() throws InterruptedException, SQLException {
        assertEquals(List.of(), missed(file.auditCells()));
    }

    @Test
    void aRemovedRowIsFound() throws InterruptedException, SQLException {
        for (long sequence : new long[] {1, 4, file.lastSequence()}) {
            try (WorkspaceFile.Change change = file.removeEntry(sequence)) {
                assertEquals(1, verify().exit(), change::toString);
            }
        }
    }

    @Test
    void aCutTailIsFoundAgainstAHeadThatWasKeptElsewhere() throws InterruptedException, SQLException {
        try (WorkspaceFile.Change change = file.cutTail(3)) {
            Outcome outcome = verify();

            assertEquals(1, outcome.exit(), change::toString);
            assertTrue((outcome.out() + outcome.err()).contains("head"), outcome.out() + outcome.err());
        }
    }

    /** The flips that the check did not notice. In every build each row and each column is flipped once at least. */
    private static List<String> missed(List<WorkspaceFile.Cell> cells) throws InterruptedException, SQLException {
        List<WorkspaceFile.Cell> tried = Rounds.of(0, 1) == 1 ? cells : WorkspaceFile.diagonal(cells);
        List<String> missed = new ArrayList<>();
        for (WorkspaceFile.Cell cell : tried) {
            try (WorkspaceFile.Change change = file.flip(cell)) {
                if (verify().exit() == 0) {
                    missed.add(change.toString());
                }
            }
        }
        return missed;
    }

    private static Outcome verify() throws InterruptedException {
        return scene.waybill().run("audit", "verify", "--head", head.toString(), "--workspace", Scene.WORKSPACE);
    }
}
