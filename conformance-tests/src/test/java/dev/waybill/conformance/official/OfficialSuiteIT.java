package dev.waybill.conformance.official;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.conformance.fixture.Checkout;
import dev.waybill.conformance.fixture.ChildProcess;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.JavaCommand;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The official suite finds no fault with what a revision requires, in a server with the tools that the suite calls:
 * {@code conformance-tests/official-suite} by hand. {@code -Dwaybill.revision=REVISION} runs one of the two.
 */
@Promise("B1")
final class OfficialSuiteIT {
    private static final String FIXTURE = "dev.waybill.conformance.official.SuiteServer";
    private static final Duration START = Duration.ofSeconds(90);

    static Stream<Era> eras() {
        String chosen = System.getProperty("waybill.revision", "");
        List<Era> eras = Stream.of(Era.values())
                .filter(era -> chosen.isEmpty() || era.revision().equals(chosen))
                .toList();
        if (eras.isEmpty()) {
            throw new IllegalArgumentException("no such revision: " + chosen);
        }
        return eras.stream();
    }

    @ParameterizedTest
    @MethodSource("eras")
    void allThatTheRevisionRequiresIsDone(Era era) throws InterruptedException, IOException {
        try (ChildProcess fixture = ChildProcess.start(Checkout.target(), Map.of(), JavaCommand.of(FIXTURE))) {
            String address = fixture.awaitOutput(line -> line.startsWith("http://"), START);

            SuiteReport report = OfficialSuite.run(URI.create(address), era);

            String text = report.text("the fixture server");
            OfficialSuite.keep(era.revision() + ".txt", text);
            List<String> failed = report.scored().stream()
                    .filter(scenario -> !scenario.held())
                    .map(Scenario::name)
                    .toList();
            assertEquals(List.of(), failed, text);
        }
    }
}
