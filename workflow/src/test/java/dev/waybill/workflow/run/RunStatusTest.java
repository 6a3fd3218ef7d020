package dev.waybill.workflow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.promise.Promise;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RunStatusTest {
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from,      PENDING, RUNNING, WAITING, COMPLETE, FAILED, CANCELLED
            PENDING,   true,    true,    true,    false,    true,   true
            RUNNING,   false,   true,    true,    true,     true,   true
            WAITING,   false,   true,    true,    true,     true,   true
            COMPLETE,  false,   false,   false,   false,    false,  false
            FAILED,    false,   false,   false,   false,    false,  false
            CANCELLED, false,   false,   false,   false,    false,  false
            """)
    @Promise("P1")
    void stepsAsTheTableSays(
            RunStatus from,
            boolean pending,
            boolean running,
            boolean waiting,
            boolean complete,
            boolean failed,
            boolean cancelled) {
        assertEquals(pending, from.canBecome(RunStatus.PENDING));
        assertEquals(running, from.canBecome(RunStatus.RUNNING));
        assertEquals(waiting, from.canBecome(RunStatus.WAITING));
        assertEquals(complete, from.canBecome(RunStatus.COMPLETE));
        assertEquals(failed, from.canBecome(RunStatus.FAILED));
        assertEquals(cancelled, from.canBecome(RunStatus.CANCELLED));
    }

    @ParameterizedTest
    @EnumSource
    void isTerminalWhereNoStepLeadsOut(RunStatus status) {
        assertEquals(
                Set.of(RunStatus.COMPLETE, RunStatus.FAILED, RunStatus.CANCELLED)
                        .contains(status),
                status.terminal());
        assertEquals(status.terminal(), status.next().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryOtherStatusItCanBecome(RunStatus status) {
        for (RunStatus next : RunStatus.values()) {
            assertEquals(status != next && status.canBecome(next), status.next().contains(next));
        }
    }

    @Test
    void keepsItsTableToItself() {
        Set<RunStatus> next = RunStatus.RUNNING.next();
        assertThrows(UnsupportedOperationException.class, () -> next.add(RunStatus.PENDING));
    }

    @ParameterizedTest
    @EnumSource
    void isShownInLowerCase(RunStatus status) {
        assertEquals(status.name().toLowerCase(Locale.ROOT), status.text());
    }
}
