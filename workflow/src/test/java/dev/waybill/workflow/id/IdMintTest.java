package dev.waybill.workflow.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class IdMintTest {
    private static final long NOW = 1_800_000_000_000L;
    private static final RandomGenerator ALL_ONES = () -> -1L;
    private static final RandomGenerator ALL_ZEROS = () -> 0L;

    @Test
    void growsFromOneMillisecondToTheNextWhateverTheRandomBits() {
        long largestNow = mint(NOW, ALL_ONES).mint();
        long smallestThen = mint(NOW + 1, ALL_ZEROS).mint();
        assertEquals(largestNow + 1, smallestThen);
    }

    @Test
    void isTheTimeAndTwentyOneRandomBits() {
        assertEquals(NOW << 21, mint(NOW, ALL_ZEROS).mint());
        assertEquals((NOW << 21) + (1 << 21) - 1, mint(NOW, ALL_ONES).mint());
    }

    @Test
    void staysPositiveUntilItsBitsEndInTheYear2109() {
        long last = (1L << 42) - 1;
        assertTrue(Instant.ofEpochMilli(last).toString().startsWith("2109-"));
        assertEquals(Long.MAX_VALUE, mint(last, ALL_ONES).mint());
    }

    @Test
    void givesAllBitsOfTheGeneratorForAFence() {
        assertEquals(new Random(5).nextLong(), mint(NOW, new Random(5)).randomBits());
    }

    private static IdMint mint(long millis, RandomGenerator random) {
        return new IdMint(InstantSource.fixed(Instant.ofEpochMilli(millis)), random);
    }
}
