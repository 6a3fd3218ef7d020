package dev.waybill.conformance.official;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The official suite finds no fault with the product itself, as far as it can look without tools of its own. */
@Promise("B1")
final class OfficialSuiteOnProductIT {
    private static Scene scene;
    private static Server server;

    @BeforeAll
    static void start() throws InterruptedException {
        scene = Scene.set("official-suite");
        server = scene.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Era.class)
    void allThatNeedsNoneOfTheSuitesToolsIsDone(Era era) throws InterruptedException, IOException {
        try (KeyProxy proxy = KeyProxy.start(server.mcp(), scene.key())) {
            SuiteReport report = OfficialSuite.run(proxy.address(), era);

            String text = Applicable.text(report);
            OfficialSuite.keep("product-" + era.revision() + ".txt", text);
            List<String> unjudged = new ArrayList<>();
            List<String> failed = new ArrayList<>();
            for (Scenario scenario : report.scenarios()) {
                if (Applicable.applies(scenario.name())) {
                    Applicable.faults(scenario).forEach(fault -> failed.add(scenario.name() + ": " + fault));
                } else if (Applicable.whyNot(scenario.name()).isEmpty()) {
                    unjudged.add(scenario.name());
                }
            }
            assertEquals(List.of(), failed, text);
            assertEquals(List.of(), unjudged, "say of these in Applicable whether the product must do them");
        }
    }
}
