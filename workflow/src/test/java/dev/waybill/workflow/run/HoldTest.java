package dev.waybill.workflow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.workspace.Grade;
import org.junit.jupiter.api.Test;

final class HoldTest {
    private static final Hold HOLD = new Hold(7, 1, Grade.SERVED, "claude-code", "2.0");

    @Test
    @Promise("B14")
    void takesTheWeakestGradeThatTouchedTheRunAndNeverRises() {
        assertEquals(HOLD, HOLD.weakenedBy(Grade.SERVED));
        Hold weak = HOLD.weakenedBy(Grade.LOCAL);
        assertEquals(new Hold(7, 1, Grade.LOCAL, "claude-code", "2.0"), weak);
        assertEquals(weak, weak.weakenedBy(Grade.SERVED));
    }

    @Test
    void keepsItsFenceWhenItsHolderComesBack() {
        assertEquals(new Hold(7, 1, Grade.SERVED, "cursor", "3.0"), HOLD.resumedBy("cursor", "3.0"));
    }

    @Test
    void getsAnotherFenceAndACountWhenTakenOver() {
        assertEquals(new Hold(8, 2, Grade.SERVED, "cursor", "3.0"), HOLD.takenBy(8, "cursor", "3.0"));
    }
}
