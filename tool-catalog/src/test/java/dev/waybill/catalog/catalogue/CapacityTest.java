package dev.waybill.catalog.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.cap.Caps;
import org.junit.jupiter.api.Test;

@Promise("B2")
final class CapacityTest {
    private final Capacity capacity = Capacity.of(Catalogue.builtIn());

    @Test
    void everyToolHasItsShare() {
        assertEquals(
                Catalogue.builtIn().names(),
                capacity.tools().stream().map(Capacity.Share::tool).toList());
        assertTrue(capacity.tools().stream().allMatch(share -> share.bytes() > 0));
    }

    @Test
    void aCheckpointIsReadWithAnIdAndTwoDigits() {
        assertEquals(4 * Caps.HANDLE + 2, capacity.tools().getLast().valueBytes());
    }

    @Test
    void noCallMovesMoreThanARequestMayHold() {
        assertEquals(Caps.REQUEST_BYTES, capacity.perCall());
    }

    @Test
    void anHourIsAsManyCallsAsTheBudgetAllows() {
        assertEquals(1000L * (16 + 8) * 1024, Capacity.perHour(Long.MAX_VALUE, 1000));
        assertEquals(4096, Capacity.perHour(4096, 1000));
        assertEquals(4096, Capacity.perHour(4096, Long.MAX_VALUE));
    }
}
