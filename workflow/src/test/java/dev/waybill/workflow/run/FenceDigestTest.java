package dev.waybill.workflow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.RunId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FenceDigestTest {
    @Test
    void isTheFirstEightBytesOfSha256OverRunAndFence() {
        // printf '%016x%016x' 1 2 | xxd -r -p | sha256sum
        assertEquals(0x8c7654ecfd7b0b62L, FenceDigest.of(new Handle(new RunId(1), 2)));
    }

    @Test
    void isNeitherTheFenceNorTheSameForAnotherRun() {
        Handle handle = new Handle(new RunId(1), 2);
        assertNotEquals(handle.fence(), FenceDigest.of(handle));
        assertNotEquals(FenceDigest.of(handle), FenceDigest.of(new Handle(new RunId(2), 2)));
    }

    @Test
    void changesWithEachBitOfTheFence() {
        Set<Long> digests = new HashSet<>();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            digests.add(FenceDigest.of(new Handle(new RunId(1), 1L << bit)));
        }
        assertEquals(Long.SIZE, digests.size());
    }
}
