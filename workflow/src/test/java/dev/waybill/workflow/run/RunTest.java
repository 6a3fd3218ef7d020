package dev.waybill.workflow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.workspace.Grade;
import org.junit.jupiter.api.Test;

final class RunTest {
    private static final Hold HOLD = new Hold(1, 0, Grade.SERVED, "", "");
    private static final Run RUN = new Run(
            new RunId(1),
            new ProjectId(2),
            new KeyId(3),
            new WorkUnit("T-1", "title", "branch", "main", ""),
            Progress.BEGUN,
            HOLD,
            100,
            100,
            0);

    @Test
    void staysOpenWhileItsStatusLives() {
        Run after = RUN.progressed(Progress.BEGUN.at("abc"), 200);
        assertEquals(200, after.updatedAtMillis());
        assertEquals(0, after.endedAtMillis());
        assertEquals("abc", after.progress().headSha());
        assertEquals(100, after.startedAtMillis());
    }

    @Test
    void endsWithATerminalStatus() {
        Run after = RUN.progressed(Progress.BEGUN.reported(RunStatus.FAILED, "", "", Counters.ZERO, "", ""), 200);
        assertEquals(RunStatus.FAILED, after.status());
        assertEquals(200, after.endedAtMillis());
    }

    @Test
    void changesHandsWithoutLosingItsProgress() {
        Hold next = HOLD.takenBy(2, "cursor", "3");
        Run after = RUN.heldBy(next, 300);
        assertEquals(next, after.hold());
        assertEquals(RUN.progress(), after.progress());
        assertEquals(300, after.updatedAtMillis());
    }
}
