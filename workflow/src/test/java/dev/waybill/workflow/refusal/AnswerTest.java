package dev.waybill.workflow.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AnswerTest {
    @Test
    void givesItsValueOrThrowsItsRefusal() {
        assertEquals("done", Answer.granted("done").orThrow());
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> Answer.denied(RefusalCode.FENCED, "stop").orThrow());
        assertEquals(Refusal.of(RefusalCode.FENCED, "stop"), refused.refusal());
        assertEquals("fenced: stop", refused.getMessage());
    }

    @Test
    void costsNoStackTraceToRefuse() {
        assertEquals(0, new RefusedException(RefusalCode.NOT_FOUND, "no").getStackTrace().length);
    }
}
