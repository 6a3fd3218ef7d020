package dev.waybill.server.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.server.fixture.FixtureCatalogue;
import dev.waybill.server.fixture.FixtureHttp;
import dev.waybill.server.fixture.FixtureKeys;
import dev.waybill.server.fixture.FixtureStdio;
import dev.waybill.server.fixture.Messages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tools array is the same bytes whoever asks, by whichever way. */
final class ListsAreConstantIT {
    @Test
    void toolsAreTheSameBytesOverErasTransportsKeysAndRestarts() throws Exception {
        List<String> answers = new ArrayList<>();
        for (int start = 0; start < 2; start++) {
            try (FixtureHttp http = new FixtureHttp();
                    FixtureStdio stdio = new FixtureStdio()) {
                String modern = Messages.modern("1", "tools/list", "");
                String legacy = Messages.legacy("1", "tools/list", "");
                answers.add(http.modern(modern).body());
                answers.add(
                        http.send(http.modernRequest(modern).setHeader("Authorization", "Bearer " + FixtureKeys.SECOND))
                                .body());
                answers.add(
                        http.send(http.inSession(http.openSession(), legacy)).body());
                answers.add(stdio.ask(modern));
                stdio.ask(Messages.INITIALIZE);
                answers.add(stdio.ask(legacy));
            }
        }
        for (String answer : answers) {
            int at = answer.indexOf("\"tools\":") + "\"tools\":".length();
            assertEquals(FixtureCatalogue.TOOLS, answer.substring(at, at + FixtureCatalogue.TOOLS.length()));
        }
        assertEquals(10, answers.size());
    }
}
