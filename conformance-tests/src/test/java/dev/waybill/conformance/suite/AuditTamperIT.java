package dev.waybill.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Agent;
import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Door;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.WorkspaceFile;
import dev.waybill.conformance.fixture.WorkspaceFile.Cell;
import dev.waybill.promise.Promise;
import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.storage.audit.Verification;
import dev.waybill.storage.audit.Verification.Broken;
import dev.waybill.storage.audit.Verification.Intact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log after somebody with the file in hand has changed it: every change is found, and a good log is not blamed. */
@Promise("B11")
final class AuditTamperIT {
    /** Far fewer than there are; it shows that the flips were made at all. */
    private static final int FEWEST_CELLS = 100;

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
        Outcome outcome = command();

        assertEquals(0, outcome.exit(), outcome::err);
        assertInstanceOf(Intact.class, verified());
    }

    /** Over the verifier that the command stands on: a process for each of some hundred flips would prove no more. */
    @Test
    void oneFlippedByteInAnyColumnOfAnyRowIsFound() throws SQLException {
        List<Cell> cells = file.logCells();
        List<String> missed = new ArrayList<>();
        for (Cell cell : cells) {
            try (WorkspaceFile.Change change = file.flip(cell)) {
                if (verified() instanceof Intact) {
                    missed.add(change.toString());
                }
            }
        }

        assertTrue(cells.size() > FEWEST_CELLS, () -> "only " + cells.size() + " values were flipped");
        assertEquals(List.of(), missed);
    }

    @Test
    void theCommandNamesTheEntryThatWasChanged() throws InterruptedException, SQLException {
        Cell cell = file.logCells().stream()
                .filter(one -> one.column().equals("hash") && one.where().endsWith(" 4"))
                .findFirst()
                .orElseThrow();
        try (WorkspaceFile.Change change = file.flip(cell)) {
            Outcome outcome = command();

            assertEquals(1, outcome.exit(), change::toString);
            assertTrue((outcome.out() + outcome.err()).contains("entry 4"), outcome.out() + outcome.err());
        }
    }

    @Test
    void aRemovedRowIsFound() throws SQLException {
        for (long sequence = 1; sequence <= file.lastSequence(); sequence++) {
            try (WorkspaceFile.Change change = file.removeEntry(sequence)) {
                assertInstanceOf(Broken.class, verified(), change::toString);
            }
        }
    }

    @Test
    void aCutTailIsFoundByTheHeadRow() throws SQLException {
        for (int entries = 1; entries < file.lastSequence(); entries++) {
            try (WorkspaceFile.Change change = file.cutTail(entries)) {
                assertInstanceOf(Broken.class, verified(), change::toString);
            }
        }
    }

    @Test
    void aTailThatWasCutTogetherWithTheHeadRowIsFoundAgainstAHeadThatWasKeptElsewhere()
            throws InterruptedException, SQLException {
        try (WorkspaceFile.Change change = file.cutTailAndHead(3)) {
            assertInstanceOf(Intact.class, verified(), "in itself a shorter log is sound, as the documentation says");
            Outcome outcome = command("--head", head.toString());

            assertEquals(1, outcome.exit(), change::toString);
            assertTrue((outcome.out() + outcome.err()).contains("a head was signed"), outcome.out() + outcome.err());
        }
        assertEquals(0, command("--head", head.toString()).exit());
    }

    private static Verification verified() {
        try (DataFolder data =
                DataFolder.open(scene.waybill().data(), InstantSource.system(), new SecureRandom(), Settings.DEFAULT)) {
            return data.audit()
                    .verify(data.control()
                            .findBySlug(Scene.WORKSPACE)
                            .orElseThrow()
                            .id());
        }
    }

    private static Outcome command(String... more) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("audit", "verify", "--workspace", Scene.WORKSPACE));
        arguments.addAll(List.of(more));
        return scene.waybill().run(arguments.toArray(String[]::new));
    }
}
