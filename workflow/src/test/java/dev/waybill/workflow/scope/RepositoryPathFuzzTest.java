package dev.waybill.workflow.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.text.InvisibleCharacters;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tries the reader of paths with texts of any making. */
final class RepositoryPathFuzzTest {
    private static final Letters LETTERS = new Letters("a..//\\\\~1:gitGIT \u0131\u0130\u017f\u212a\u0301\u202e\t");
    private static final ScopeManifest OPEN = ScopeManifest.of(List.of("**"), List.of("secret"), List.of());
    /** For messages that hold a text of the caller's by chance, "is" for example. */
    private static final int TELLING = 12;

    /** A seed is a path. */
    @FuzzTest(maxDuration = "10m")
    void takesOnlyPathsThatStayInside(byte[] data) {
        hold(new String(data, StandardCharsets.UTF_8));
        hold(LETTERS.spell(data));
    }

    private static void hold(String written) {
        switch (RepositoryPath.parse(written)) {
            case RepositoryPath.Parsed.Valid valid -> hold(written, valid.path());
            case RepositoryPath.Parsed.Invalid invalid -> {
                assertFalse(invalid.rule().isBlank());
                assertFalse(written.length() >= TELLING && invalid.rule().contains(written), "the rule repeats it");
            }
        }
    }

    private static void hold(String written, RepositoryPath path) {
        String text = path.text();
        assertEquals(written.replace('\\', '/'), text);
        assertEquals(text, RepositoryPath.of(text).text());
        assertEquals(text, String.join("/", path.segments()));
        assertTrue(text.codePointCount(0, text.length()) <= Caps.PATH);
        assertFalse(InvisibleCharacters.in(text));
        path.segments().forEach(segment -> holdSegment(path, segment));
        // Folding must not make a way out that the reader did not see.
        path.foldedSegments()
                .forEach(segment -> assertFalse(
                        segment.isEmpty() || segment.equals(".") || segment.equals("..") || segment.indexOf('/') >= 0));
    }

    private static void holdSegment(RepositoryPath path, String segment) {
        assertFalse(segment.isEmpty() || segment.equals(".") || segment.equals(".."), "a way up or nowhere");
        assertTrue(segment.indexOf(':') < 0 && segment.indexOf('\\') < 0);
        assertFalse(segment.endsWith(".") || segment.endsWith(" "), "Windows drops what the segment ends with");
        if (segment.equalsIgnoreCase(".git") || segment.equalsIgnoreCase("secret")) {
            assertNotEquals(Access.EDITABLE, OPEN.verdict(path).access());
        }
    }
}
