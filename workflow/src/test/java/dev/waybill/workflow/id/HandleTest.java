package dev.waybill.workflow.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.waybill.workflow.cap.Caps;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HandleTest {
    private static final Handle HANDLE = new Handle(new RunId(33), -2);

    @Test
    void namesRunAndFence() {
        assertEquals("run_0000000000011.fzzzzzzzzzzzy", HANDLE.text());
        assertEquals(Caps.HANDLE, HANDLE.text().length());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    void takesBackWhatItPrints(long fence) {
        Handle handle = new Handle(new RunId(Long.MAX_VALUE), fence);
        assertEquals(Optional.of(handle), Handle.parse(handle.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run_0000000000011",
                "run_0000000000011.",
                "run_0000000000011.000000000000",
                "run_0000000000011.00000000000000",
                "run_0000000000011-0000000000000",
                "run_0000000000011.g000000000000",
                "run_0000000000000.0000000000000",
                "run_8000000000000.0000000000000",
                "key_0000000000011.0000000000000",
                "RUN_0000000000011.0000000000000",
                "run_0000000000011.000000000000Z",
                "run_0000000000011.0000000000000\n",
                "run_0000000000011.*"
            })
    void refusesEveryOtherSpelling(String text) {
        assertEquals(Optional.empty(), Handle.parse(text));
    }

    @Test
    void hidesItsFenceInLogs() {
        assertEquals("run_0000000000011.*", HANDLE.toString());
        assertFalse(String.valueOf(Optional.of(HANDLE)).contains("fzzzz"));
        assertEquals(Optional.empty(), Handle.parse(HANDLE.toString()));
    }
}
