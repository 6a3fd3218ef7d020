package dev.waybill.catalog.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.catalog.tool.Tool;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RefusalStreakTest {
    private final RefusalStreak two =
            RefusalStreak.NONE.refused(Tool.STATUS_REPORT, "message").refused(Tool.STATUS_REPORT, "message");

    @Test
    void theThirdRefusalOfAFieldInARowSaysToLeaveItOut() {
        assertEquals(Optional.empty(), two.advice(true));
        assertTrue(two.refused(Tool.STATUS_REPORT, "message")
                .advice(true)
                .orElseThrow()
                .contains("leave it out"));
    }

    @Test
    void theAdviceStaysUntilTheStreakEnds() {
        RefusalStreak streak = two;
        for (int i = 0; i < 1000; i++) {
            streak = streak.refused(Tool.STATUS_REPORT, "message");
            assertTrue(streak.advice(true).isPresent());
        }
    }

    @Test
    void aRequiredFieldCannotBeLeftOut() {
        RefusalStreak three = two.refused(Tool.STATUS_REPORT, "message");

        assertNotEquals(three.advice(true), three.advice(false));
        assertTrue(three.advice(false).orElseThrow().contains("go on with your work"));
    }

    @Test
    void anotherFieldOrToolBeginsAnew() {
        assertEquals(
                Optional.empty(),
                two.refused(Tool.STATUS_REPORT, "phase")
                        .refused(Tool.STATUS_REPORT, "message")
                        .advice(true));
        assertEquals(Optional.empty(), two.refused(Tool.BUILD_REPORT, "message").advice(true));
    }

    @Test
    void aTakenCallEndsTheStreakOfItsToolOnly() {
        assertEquals(
                Optional.empty(),
                two.taken(Tool.STATUS_REPORT)
                        .refused(Tool.STATUS_REPORT, "message")
                        .advice(true));
        assertTrue(two.taken(Tool.RUN_GET)
                .refused(Tool.STATUS_REPORT, "message")
                .advice(true)
                .isPresent());
    }
}
