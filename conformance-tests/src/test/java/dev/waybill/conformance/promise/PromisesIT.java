package dev.waybill.conformance.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check itself, over the project's own list and the tests of all its modules. */
final class PromisesIT {
    /** The list only grows: a promise that is dropped must be dropped here too, where a reviewer sees it. */
    private static final int PROMISES = 65;

    @Test
    void whatIsMarkedKeptHasATestAndEveryTestNamesAPromise() throws IOException {
        PromiseTable promises =
                PromiseTable.parse(Files.readAllLines(Checkout.root().resolve("docs/promises.md")));
        PromiseCheck check = new PromiseCheck(
                promises,
                Proofs.in(Checkout.TESTED.stream()
                        .map(Checkout::testClasses)
                        .filter(Files::exists)
                        .toList()));

        System.out.print(check.report());
        Files.writeString(Checkout.target().resolve("promises.txt"), check.report());

        assertTrue(
                promises.rows().size() >= PROMISES,
                () -> "only " + promises.rows().size() + " promises were read");
        assertEquals(List.of(), check.faults());
    }
}
