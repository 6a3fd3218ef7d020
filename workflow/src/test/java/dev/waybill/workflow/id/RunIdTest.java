package dev.waybill.workflow.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunIdTest {
    private static final Optional<RunId> ANY = Optional.of(new RunId(Long.MAX_VALUE));

    @ParameterizedTest
    @ValueSource(strings = {"", "r", "run", "run_", "run_7"})
    void isTheLargestOfAllWhereAllMayBegin(String beginning) {
        assertEquals(ANY, RunId.last(beginning));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "runs",
                "RUN_",
                "run_8",
                "run_f",
                "run_z",
                "run_u",
                "run_0l",
                "run_0000000000000",
                "run_0000000000000.",
                "run_000000000000z0",
                " run_",
                "run_\0",
                "run_\ud83d"
            })
    void isNoneWhereNoIdBeginsSo(String beginning) {
        assertEquals(Optional.empty(), RunId.last(beginning));
    }

    @Test
    void isNoneForAVeryLongText() {
        assertEquals(Optional.empty(), RunId.last("run_" + "0".repeat(1_000_000)));
    }

    @Test
    void beginsAsAskedAndNothingLargerDoes() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            RunId id = new RunId(random.nextLong(1, Long.MAX_VALUE));
            for (int length = "run_0".length(); length <= id.text().length(); length++) {
                String beginning = id.text().substring(0, length);
                RunId last = RunId.last(beginning).orElseThrow();
                assertTrue(last.text().startsWith(beginning));
                assertTrue(last.value() >= id.value());
                assertTrue(last.value() == Long.MAX_VALUE
                        || !new RunId(last.value() + 1).text().startsWith(beginning));
            }
        }
    }
}
