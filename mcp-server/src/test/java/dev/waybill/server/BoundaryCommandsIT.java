package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code waybill boundary check}. */
final class BoundaryCommandsIT {
    @TempDir
    private Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    @Test
    void aTextIsJudgedForTheFieldItIsMeantForAndOpensNoFolder() {
        assertEquals(
                "{\"verdict\":\"accepted\",\"rules\":[],\"withheld_lines\":0,\"scrubbed\":[],"
                        + "\"stored\":\"fix(auth): don't retry on 401\\n\"}\n",
                checked("fix(auth): don't retry on 401\n", "boundary", "check").out());
        String refused = checked("see\n@@ -1,2 +1,2 @@\n-int a;\n+int b;\n", "boundary", "check", "--field", "summary")
                .out();
        assertTrue(refused.startsWith("{\"verdict\":\"refused\",\"rules\":[\""), refused);
        assertTrue(refused.endsWith("\"withheld_lines\":0,\"scrubbed\":[],\"stored\":\"\"}\n"), refused);
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void linesAreAnsweredInOrderEachForItsField() {
        List<String> out = checked("""
                        {"field":"log_tail","text":"ok\\n@@ -1,2 +1,2 @@\\nTests run: 4"}

                        {"text":"Going on."}
                        {"field":"branch","text":"a b"}
                        {"field":"title","text":"-----BEGIN RSA PRIVATE KEY----- in text"}
                        {"field":"message","text":""}
                        {"field":"run","text":"run_0000000000001"}
                        {"field":"message","text":"\\ud800"}""", "boundary", "check", "--jsonl", "--text-mode", "guarded")
                .out()
                .lines()
                .toList();
        assertEquals(7, out.size(), out.toString());
        assertTrue(
                out.get(0).startsWith("{\"verdict\":\"withheld\",\"rules\":[\"diff\"],\"withheld_lines\":1,"),
                out.get(0));
        assertTrue(out.get(1).contains("\"stored\":\"Going on.\""), out.get(1));
        assertTrue(out.get(2).startsWith("{\"verdict\":\"refused\",\"rules\":[\"form\"]"), out.get(2));
        assertTrue(out.get(4).startsWith("{\"verdict\":\"accepted\""), out.get(4));
        assertTrue(out.get(5).startsWith("{\"verdict\":\"accepted\""), out.get(5));
        assertTrue(out.get(6).startsWith("{\"verdict\":\"refused\",\"rules\":[\"form\"]"), out.get(6));
    }

    @Test
    void aModeIsTriedWithoutAWorkspace() {
        String sealed = checked("Going on.", "boundary", "check", "--text-mode", "sealed")
                .out();
        assertTrue(sealed.startsWith("{\"verdict\":\"refused\",\"rules\":[\"sealed\"]"), sealed);
    }

    @Test
    void manyLinesStream() {
        String line = "{\"field\":\"message\",\"text\":\"fix(auth): don't retry on 401 in TokenClient.refresh()\"}\n";
        int lines = 20_000;
        long accepted = checked(line.repeat(lines), "boundary", "check", "--jsonl")
                .out()
                .lines()
                .filter(out -> out.startsWith("{\"verdict\":\"accepted\""))
                .count();
        assertEquals(lines, accepted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "\"text\"",
                "{\"text\":1}",
                "{\"field\":\"message\"}",
                "{\"field\":null,\"text\":\"a\"}",
                "{\"text\":\"a\",\"more\":1}",
                "{\"text\":\"a\"} {}",
                "{\"text\":\"a"
            })
    void aBadLineIsToldWithItsNumberAndEndsIt(String bad) {
        Shell.Told told = run("{\"text\":\"first\"}\n" + bad + "\n", "boundary", "check", "--jsonl");
        assertEquals(1, told.exitCode(), told.err());
        assertTrue(told.err().contains("line 2"), told.err());
        assertEquals(1, told.out().lines().count(), "what came before is answered");
    }

    @Test
    void aLineWithoutEndOrBytesThatAreNoTextAreRefusedToo() {
        shell.in = new ByteArrayInputStream(new byte[2 * 1024 * 1024]);
        assertEquals(1, shell.run("boundary", "check", "--jsonl").exitCode());
        shell.in = new ByteArrayInputStream(new byte[2 * 1024 * 1024]);
        assertEquals(1, shell.run("boundary", "check").exitCode());
        shell.in = new ByteArrayInputStream(new byte[] {(byte) 0xC3, (byte) 0x28});
        assertEquals(1, shell.run("boundary", "check").exitCode());
        shell.in = new ByteArrayInputStream(
                new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, '"', '}'});
        assertEquals(1, shell.run("boundary", "check", "--jsonl").exitCode());
    }

    @Test
    void anUnknownFieldIsBadUsageAndNamesThoseThereAre() {
        for (Shell.Told told : List.of(
                run("a", "boundary", "check", "--field", "content"),
                run("{\"field\":\"content\",\"text\":\"a\"}", "boundary", "check", "--jsonl"))) {
            assertEquals(2, told.exitCode());
            assertTrue(told.err().contains("log_tail") && told.err().contains("summary"), told.err());
        }
    }

    private Shell.Told checked(String in, String... arguments) {
        Shell.Told told = run(in, arguments);
        assertEquals(0, told.exitCode(), told.err());
        return told;
    }

    private Shell.Told run(String in, String... arguments) {
        shell.in = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        return shell.run(arguments);
    }
}
