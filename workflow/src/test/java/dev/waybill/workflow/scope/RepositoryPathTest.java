package dev.waybill.workflow.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.waybill.workflow.cap.Caps;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RepositoryPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a/b.c",
                ".hidden",
                "...a",
                "a b/c d",
                "a~/b~c",
                "-rf",
                "$(x)/`y`;z",
                "\u6f22\u5b57/\ud83d\ude00",
                "backup~2026.sql", // an extension or a stem too long for a Windows short name
                "longername~1",
                "a~1.java",
                "a~b"
            })
    void isTakenAsWritten(String written) {
        RepositoryPath path = Paths.path(written);
        assertEquals(written, path.text());
        assertEquals(written, path.toString());
        assertEquals(List.of(written.split("/")), path.segments());
    }

    /** Windows device names open no file of the repository, and the Linux kernel has an aux.c. */
    @ParameterizedTest
    @ValueSource(strings = {"CON", "nul", "drivers/aux.c", "COM1"})
    void mayBeADeviceNameOfWindows(String written) {
        assertEquals(written, Paths.path(written).text());
    }

    @Test
    void turnsWindowsSeparatorsRound() {
        assertEquals("a/b/c", Paths.path("a\\b/c").text());
        assertEquals(List.of("a", "b", "c"), Paths.path("a\\b/c").segments());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "\\",
                "\\\\host\\share\\x",
                "//host/share/x",
                "C:\\x",
                "c:x",
                "file:x",
                "https://example.org/x",
                "a:stream",
                "..",
                "../x",
                "a/../b",
                "a/..",
                "a\\..\\b",
                ".",
                "./a",
                "a/.",
                "a//b",
                "a/",
                "a\\",
                "a./b",
                "a./",
                "a /b",
                "a.",
                "a ",
                "...",
                "~",
                "~/x",
                "~user/x",
                "GIT~1/config",
                "git~1",
                "x/SECRET~2/y",
                "FOO~12.TXT",
                "a\nb",
                "a\rb",
                "a\tb",
                "a\0b",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "a\u202eb",
                "a\u2066b",
                "a\u200bb",
                ".g\u200cit/config",
                "a\ufeffb",
                "a\ud800",
                "\udc00a"
            })
    void isRefusedWithTheRuleAndWithoutWhatWasSent(String written) {
        var invalid = assertInstanceOf(RepositoryPath.Parsed.Invalid.class, RepositoryPath.parse(written));
        assertFalse(invalid.rule().isBlank());
        assertFalse(written.length() > 3 && invalid.rule().contains(written));
    }

    @Test
    void isCappedInCodePointsAndSaysTheSizeSent() {
        String longest = "\ud83d\ude00".repeat(Caps.PATH);
        assertEquals(longest, Paths.path(longest).text());
        assertEquals(
                new RepositoryPath.Parsed.Invalid("has 1 to 512 characters, not 513"),
                RepositoryPath.parse(longest + "a"));
    }
}
