package dev.waybill.boundary.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fence holds a source more often than not; an error message between two is what an agent may quote. */
final class FencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It broke here:\n```\nval total = lines.sum()\nreturn Invoice(id, total)\n```",
                "It broke here:\n~~~ kotlin\nval total = lines.sum()\nreturn Invoice(id, total)",
                "```\nThe build failed on the second host.\nThe first one was fine.\n```\n```\nx = [1, 2]\nprint(x[0])\n```"
            })
    void sourcesAreRefused(String text) {
        assertTrue(rules(text).contains("fence"), () -> rules(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It failed in the nightly build:\n```\n*** [err]: Sanity test after resharding\nExpected 'The cluster is down' to match '*MOVED*'\n```\nWe wait for each node now.",
                "```\nchecking for --with-system-ffi... yes\nconfigure: WARNING: the flag is ignored on this platform\n```",
                "Run it with\n```\nmvn verify\n```"
            })
    void messagesPass(String text) {
        assertEquals(List.of(), rules(text));
    }

    private static List<String> rules(String text) {
        return BodyDetector.standard().judge(text).firings().stream()
                .map(Firing::rule)
                .toList();
    }
}
