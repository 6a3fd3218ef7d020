package dev.waybill.workflow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.promise.Promise;
import org.junit.jupiter.api.Test;

final class CountersTest {
    @Test
    @Promise("P3")
    void growEachByItself() {
        Counters kept = new Counters(5, 10, 20, 40);
        assertEquals(new Counters(6, 10, 20, 40), kept.raisedTo(new Counters(6, 9, 19, 39)));
        assertEquals(new Counters(5, 11, 20, 40), kept.raisedTo(new Counters(0, 11, 0, 0)));
        assertEquals(new Counters(5, 10, 21, 40), kept.raisedTo(new Counters(0, 0, 21, 0)));
        assertEquals(new Counters(5, 10, 20, 41), kept.raisedTo(new Counters(0, 0, 0, 41)));
        assertEquals(kept, kept.raisedTo(Counters.ZERO));
        assertEquals(kept, Counters.ZERO.raisedTo(kept));
    }

    @Test
    void areNeverNegative() {
        assertThrows(IllegalArgumentException.class, () -> new Counters(-1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Counters(0, -1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Counters(0, 0, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Counters(0, 0, 0, -1));
    }
}
