package dev.waybill.catalog.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextFormTest {
    @ParameterizedTest
    @ValueSource(strings = {"main", "feature/ABC-1_x", "v1.2.3", "a/b/c", "release-1.0", "HEAD"})
    void branchesAreTaken(String text) {
        assertEquals(Optional.empty(), TextForm.REF.brokenRule(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-x",
                "a/-x",
                "a..b",
                "/a",
                "a/",
                "a//b",
                ".a",
                "a/.b",
                "a.lock",
                "a.lock/b",
                "a.",
                "a b",
                "a~1",
                "a^",
                "a:b",
                "a?",
                "a*",
                "a[",
                "a\\b",
                "a@{1}",
                "@",
                "\u00FCber",
                "a\n"
            })
    void whatGitOrAnArgumentListWouldMisreadIsNoBranch(String text) {
        assertTrue(TextForm.REF.brokenRule(text).orElseThrow().startsWith("a branch "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/o/r/pull/1",
                "https://git.corp:8443/x?y=%20#z",
                "https://h",
                "https://10.0.0.1/x"
            })
    void webAddressesAreTaken(String text) {
        assertEquals(Optional.empty(), TextForm.HTTPS_URL.brokenRule(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://x.y/z", "HTTPS://x.y", "https://", "https:///x", "https://u:p@x.y/", "https://x.y@z/",
                "https://x y/", "https://x.y/\"", "https://x.y/\\z", "https://-x.y/", "https://x..y/", "https://x:/",
                "https://x:99999/", "https://x:1a/", "https://\u00FC.de/", "javascript:alert(1)", "https://[::1]/"
            })
    void whatIsNoPlainWebAddressIsRefused(String text) {
        assertTrue(TextForm.HTTPS_URL.brokenRule(text).orElseThrow().startsWith("a URL "));
    }

    @Test
    void theAllowListSeesTheHostAndItsPort() {
        assertEquals("github.com", HttpsUrl.authority("https://GitHub.com/o/r/pull/1"));
        assertEquals("git.corp:8443", HttpsUrl.authority("https://git.corp:8443?x@github.com"));
        assertEquals("git.corp", HttpsUrl.authority("https://git.corp#@github.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "tab\there", "\u202Eevil", "\u2066x", "\uDB40\uDC41", "  ", "\u200Bx"})
    void aLineIsSeenWhole(String text) {
        assertTrue(TextForm.LINE.brokenRule(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two\r\nlines\tand a tab",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u0645\u06CC\u200C\u062E"
            })
    void textsMayHaveLinesTabsAndJoiners(String text) {
        assertEquals(Optional.empty(), TextForm.TEXT.brokenRule(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[31mred", "\u202Eevil", "\uDB40\uDC41", "bell\u0007"})
    void textsHaveNothingThatIsThereWithoutBeingSeen(String text) {
        assertTrue(TextForm.TEXT.brokenRule(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0123456789abcdef0123456789abcdef0123456", "0123456789ABCDEF0123456789abcdef01234567", "HEAD"})
    void aCommitIsWrittenInFullAndInOneSpelling(String text) {
        assertTrue(TextForm.SHA.brokenRule(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run_0000000000001", "run_0000000000001.0000000000000"})
    void aRunIsReadByIdOrByHandle(String text) {
        assertEquals(Optional.empty(), TextForm.RUN.brokenRule(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run_0000000000001", "run_0000000000001.000000000000O", "RUN_0000000000001.0000000000000", "x"})
    void onlyAWholeHandleMayWrite(String text) {
        assertTrue(TextForm.HANDLE.brokenRule(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a-", ".", "A", "a b", "a/b"})
    void aSlugIsWhatAnAdminCouldHaveConnected(String text) {
        assertTrue(TextForm.SLUG.brokenRule(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plan", "code review", "-x", "pl\u00E4n"})
    void aPhaseIsOneLowerCaseWord(String text) {
        assertTrue(TextForm.PHASE.brokenRule(text).isPresent());
    }
}
