package dev.waybill.workflow.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PathPatternTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # without a slash: any depth, and all below what matches
            a              | a              | true
            a              | x/a            | true
            a              | a/x/y          | true
            a              | x/a/y          | true
            a              | ab             | false
            a              | x/ab/y         | false
            *.java         | A.java         | true
            *.java         | x/y/A.java     | true
            *.java         | A.java/x       | true
            *.java         | A.javac        | false
            *.java         | .java          | true
            # a slash before the end: anchored at the root
            /a             | a              | true
            /a             | a/x            | true
            /a             | x/a            | false
            a/b            | a/b            | true
            a/b            | a/b/c          | true
            a/b            | x/a/b          | false
            a/b            | a              | false
            a/*            | a/b            | true
            a/*            | a/b/c          | true
            a/*            | a              | false
            # a slash at the end: folders only
            a/             | a/x            | true
            a/             | x/a/y          | true
            a/             | a              | false
            a/             | x/a            | false
            /a/            | a/x            | true
            /a/            | x/a/y          | false
            a/b/           | a/b            | false
            a/b/           | a/b/c          | true
            # ** first
            **/a           | a              | true
            **/a           | x/y/a          | true
            **/a/b         | x/a/b          | true
            **/a/b         | a/x/b          | false
            # ** in the middle stands for any number of folders, none too
            a/**/b         | a/b            | true
            a/**/b         | a/x/b          | true
            a/**/b         | a/x/y/b        | true
            a/**/b         | a/x/y/b/z      | true
            a/**/b         | x/a/b          | false
            a/**/b         | a/xb           | false
            a/**/b/**/c    | a/b/b/x/c      | true
            a/**/b/**/c    | a/c/b          | false
            a/**/b/c       | a/b/x/b/c      | true
            # ** last: what lies below, not the folder itself
            a/**           | a/x            | true
            a/**           | a/x/y          | true
            a/**           | a              | false
            a/**           | b/a/x          | false
            a/**/          | a/x            | false
            a/**/          | a/x/y          | true
            **             | a              | true
            **             | a/b/c          | true
            **/            | a              | false
            **/            | a/b            | true
            **/**          | a              | true
            # stars and question marks stay inside a segment
            a*c            | ac             | true
            a*c            | abbc           | true
            a*c            | ab/c           | false
            a*b*c          | aXbYbZc        | true
            a*b*c          | aXbYbZ         | false
            *              | anything       | true
            /*             | a              | true
            /*/b           | x/b            | true
            /*/b           | x/y/b          | false
            a?c            | abc            | true
            a?c            | ac             | false
            a?c            | abbc           | false
            a?b            | a/b            | false
            ???            | abc            | true
            ???            | ab             | false
            ?*             | a              | true
            *?             | a              | true
            # letters count
            a              | A              | false
            README         | readme         | false
            # Windows separators in the pattern
            a\\b           | a/b            | true
            a\\**          | a/x/y          | true
            """)
    void matchesAsGitignoreDoes(String pattern, String path, boolean matches) {
        assertEquals(matches, PathPattern.of(pattern).matches(Paths.path(path)));
    }

    @Test
    void takesOneCharacterForAQuestionMarkOutsideTheBasicPlaneToo() {
        assertTrue(PathPattern.of("a?c").matches(Paths.path("a\ud83d\ude00c")));
        assertFalse(PathPattern.of("a??c").matches(Paths.path("a\ud83d\ude00c")));
        assertTrue(PathPattern.of("*?\ud83d\ude00").matches(Paths.path("\ud83d\ude00\ud83d\ude00")));
    }

    @ParameterizedTest
    @CsvSource({
        "secrets/**, Secrets/x",
        "SECRETS, x/secrets/y",
        "*.PEM, key.pem",
        "k, \u212a", // the Kelvin sign
        "\u03c3\u03c2, \u03a3\u03a3", // the two small sigmas and the capital
        "stra\u00dfe, STRASSE",
        "stra?e, stra\u00dfe", // folding makes two letters of one
        "caf\u00e9, cafe\u0301", // composed and not
        "cafe\u0301, CAF\u00c9",
        ".git, x/.g\u0130t/config", // both capitals of Turkish
        ".git, x/.G\u0131T/config"
    })
    void seesThroughOtherSpellingsWhereItForbids(String pattern, String path) {
        assertTrue(PathPattern.of(pattern).matchesAnySpelling(Paths.path(path)));
    }

    @Test
    void tellsDifferentNamesApartInAnySpelling() {
        assertFalse(PathPattern.of("secrets").matchesAnySpelling(Paths.path("secret")));
        assertFalse(PathPattern.of("e").matchesAnySpelling(Paths.path("\u00e9")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "a//b",
                "//a",
                "a//",
                ".",
                "..",
                "./a",
                "../a",
                "a/./b",
                "a/../b",
                "a\\..\\b",
                "!a",
                "a[bc]",
                "a**",
                "**a",
                "a/b**/c",
                "***",
                "a\nb",
                "a\0b",
                "a\u200bb",
                "a\ud800b",
                "C:/secrets",
                "C:\\secrets",
                "https://example.org/a"
            })
    void refusesWhatTheGrammarDoesNotHave(String written) {
        RefusedException refused = assertThrows(RefusedException.class, () -> PathPattern.of(written));
        assertEquals(RefusalCode.INVALID_ARGUMENT, refused.refusal().code());
        assertTrue(refused.refusal().message().contains("pattern")
                || refused.refusal().message().contains("'**'"));
    }

    @Test
    void isCappedInCodePoints() {
        String longest = "\ud83d\ude00".repeat(Caps.PATTERN);
        assertEquals(longest, PathPattern.of(longest).text());
        assertThrows(RefusedException.class, () -> PathPattern.of(longest + "a"));
    }

    @Test
    void isPrintedAsWrittenWithTurnedSeparators() {
        assertEquals("/a/b/", PathPattern.of("\\a/b\\").text());
        assertEquals("/a/b/", PathPattern.of("\\a/b\\").toString());
    }

    @Test
    void looksAtEachSegmentOncePerPatternSegmentAtMost() {
        PathPattern pattern = PathPattern.of("**/a/".repeat(50) + "b");
        CountedPath path = new CountedPath(Collections.nCopies(256, "a"));
        assertFalse(pattern.matches(path));
        assertTrue(path.looks() <= 101 * 256, "looked " + path.looks() + " times");
    }

    @Test
    void endsOnStarsThatWouldTakeARegularExpressionForever() {
        PathPattern pattern = PathPattern.of("*a".repeat(100) + "b");
        assertFalse(pattern.matches(List.of("a".repeat(512))));
        assertTrue(pattern.matches(List.of("a".repeat(511) + "b")));
    }
}
