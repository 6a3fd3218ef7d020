package dev.waybill.workflow.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GuessesTest {
    private final Guesses guesses = new Guesses(2);

    @Test
    void anAttemptCountsFromItsBeginning() {
        guesses.begin("a", 0);
        guesses.begin("a", 0);
        assertEquals(15_000, guesses.waitMillis("a", 0));
        assertEquals(0, guesses.waitMillis("b", 0));
        guesses.takeBack("a");
        assertEquals(0, guesses.waitMillis("a", 0));
    }

    @Test
    void whoWaitsOutTheLongestWaitIsStillKnown() {
        for (int i = 0; i < 100; i++) {
            guesses.begin("a", 0);
        }
        assertEquals(900_000, guesses.waitMillis("a", 0));
        assertEquals(0, guesses.waitMillis("a", 900_000));
        guesses.begin("a", 900_000);
        assertEquals(900_000, guesses.waitMillis("a", 900_000));
        assertEquals(0, guesses.waitMillis("a", 900_000 + Guesses.FORGET.toMillis()));
    }

    @Test
    void memoryIsBoundedAndTheQuietestKeyGoesFirst() {
        guesses.begin("kept", 0);
        guesses.begin("quiet", 0);
        for (int i = 0; i < Guesses.LIMIT * 2; i++) {
            guesses.begin("key" + i, 1);
            if (i % 100 == 0) {
                guesses.waitMillis("kept", 1);
            }
        }
        assertEquals(Guesses.LIMIT, guesses.size());
        guesses.begin("kept", 1);
        guesses.begin("quiet", 1);
        assertTrue(guesses.waitMillis("kept", 1) > 0);
        assertEquals(0, guesses.waitMillis("quiet", 1));
    }
}
