package dev.waybill.boundary.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrailTest {
    private static final List<String> MESSAGES = List.of(
            "A title",
            "Going on.",
            "Step 7 is done.",
            "fix(auth): don't retry on 401 in TokenClient.refresh()",
            "Renamed Order -> Purchase in the API",
            "Tests run: 12, Failures: 1",
            "Waiting for review; will merge after that",
            "#123: totals are rounded per line now",
            "/healthz answers 503 while it starts",
            "Bumped jackson 3.0.1 => 3.0.2",
            "TODO left: docs, changelog,",
            "retries = 3 is too few for CI",
            "Merged main, 3 conflicts in build files");

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                public int total(List<Line> lines) {
                int sum = 0;
                for (Line line : lines) {
                sum += line.price() * line.count();
                }
                return Math.max(sum, 0);
                }
                private void check(Order order) {
                if (order.lines().isEmpty()) {
                throw new IllegalStateException();
                }""",
                """
                const total = (lines) => {
                let sum = 0;
                for (const line of lines) {
                sum += line.price * line.count;
                }
                return Math.max(sum, 0);
                };
                module.exports = { total };
                if (require.main === module) {
                console.log(total(JSON.parse(process.argv[2])));
                }""",
            })
    void aBodySentLineByLineIsStoppedBeforeItsEnd(String code) {
        Trail trail = new Trail();
        long passed = code.lines().filter(line -> trail.after(line).isEmpty()).count();
        assertTrue(
                passed < code.lines().count(),
                () -> passed + " lines of " + code.lines().count());
    }

    @Test
    void ordinaryMessagesInAnyOrderAndHoweverOftenAreNoBodyTogether() {
        for (int seed = 0; seed < 50; seed++) {
            Trail trail = new Trail();
            Random random = new Random(seed);
            for (int i = 0; i < 100; i++) {
                String message = MESSAGES.get(random.nextInt(MESSAGES.size()));
                assertEquals(Optional.empty(), trail.after(message), message);
            }
        }
    }

    @Test
    void theSameLineAgainAddsNothing() {
        Trail trail = new Trail();
        for (int i = 0; i < 100; i++) {
            assertEquals(Optional.empty(), trail.after("return Math.max(sum, 0);"));
        }
    }
}
