package dev.waybill.workflow.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tries the matcher with patterns and paths of any making, against one that is too plain to be wrong. */
final class PathPatternFuzzTest {
    /** Few letters, so that a pattern and a path meet often, and some that change their length when folded. */
    private static final Letters LETTERS = new Letters("aaab//**?.A\u00df\u00e9\ud83d\ude00\u0301~ \n");

    /** A seed is a pattern, a line break and a path. */
    @FuzzTest(maxDuration = "10m")
    void agreesWithThePlainMatcher(byte[] data) {
        hold(new String(data, StandardCharsets.UTF_8));
        hold(LETTERS.spell(data));
    }

    private static void hold(String text) {
        int lineBreak = text.indexOf('\n');
        if (lineBreak >= 0) {
            hold(text.substring(0, lineBreak), text.substring(lineBreak + 1));
        }
    }

    private static void hold(String writtenPattern, String writtenPath) {
        PathPattern pattern;
        try {
            pattern = PathPattern.of(writtenPattern);
        } catch (RefusedException refused) {
            assertEquals(RefusalCode.INVALID_ARGUMENT, refused.refusal().code());
            return;
        }
        assertEquals(pattern.text(), PathPattern.of(pattern.text()).text());
        if (RepositoryPath.parse(writtenPath) instanceof RepositoryPath.Parsed.Valid valid) {
            hold(pattern, valid.path());
        }
    }

    private static void hold(PathPattern pattern, RepositoryPath path) {
        boolean matches = pattern.matches(path);
        assertEquals(PlainMatcher.matches(pattern.text(), path.text()), matches);
        assertTrue(!matches || pattern.matchesAnySpelling(path), "matches as spelled, and not in any spelling");
        looksSeldom(pattern, path);
    }

    /** Once for every pair of segments, and within a pair five times for every pair of characters, at most. */
    private static void looksSeldom(PathPattern pattern, RepositoryPath path) {
        List<String> parts = List.of(pattern.text().split("/"));
        CountedPath counted = new CountedPath(path.segments());
        pattern.matches(counted);
        long most = (parts.size() + 1L) * path.segments().size();
        assertTrue(counted.looks() <= most, "looked at a segment " + counted.looks() + " times, at most " + most);
        for (String part : parts) {
            CountedText text = new CountedText(path.segments().getLast());
            PathPattern.matchesSegment(part, text);
            long mostLooks = 2L * (part.length() + 1) * (text.length() + 1);
            assertTrue(text.looks() <= mostLooks, "looked " + text.looks() + " times, at most " + mostLooks);
        }
    }
}
