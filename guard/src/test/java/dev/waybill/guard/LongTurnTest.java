package dev.waybill.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A turn without an end: each use of a tool may tell that the guard is at work, once a minute and beside the answer. */
@Promise("B6")
final class LongTurnTest {
    private static final long MINUTE = 60_000;

    @TempDir
    Path temporary;

    private Fixture fixture;
    private Path program;
    private Path attempt;

    @BeforeEach
    void aRepositoryAndAProgramThatWouldTalkToAServer() throws Exception {
        fixture = new Fixture(temporary);
        program = Files.writeString(fixture.base().resolve("waybill"), "#!/bin/sh\nexit 0\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        attempt = fixture.state().file("attempt");
    }

    @ParameterizedTest
    @CsvSource({
        "PreToolUse, Write, src/a.txt",
        "PreToolUse, Read, src/a.txt",
        "PreToolUse, Bash, src/a.txt",
        "PostToolUse, Bash, src/a.txt",
        "PostToolUse, mcp__other__tool, src/a.txt",
    })
    void aToolIsASignOfLifeOnceAMinute(String event, String tool, String path) throws IOException {
        use(event, tool, path);
        assertTrue(Files.exists(attempt), "the first one speaks");

        FileTime recent = FileTime.fromMillis(fixture.now() - MINUTE + 5000);
        Files.setLastModifiedTime(attempt, recent);
        use(event, tool, path);
        assertEquals(recent, Files.getLastModifiedTime(attempt), "one that comes soon does not");

        Files.setLastModifiedTime(attempt, FileTime.fromMillis(fixture.now() - MINUTE));
        use(event, tool, path);
        assertTrue(Files.getLastModifiedTime(attempt).compareTo(recent) > 0, "one a minute later does");
        assertEquals(0, fixture.heard(), "nothing piles up where no server is");
    }

    @Test
    void outsideOfAConnectedWorktreeNothingIsSaid() throws Exception {
        Path elsewhere = Files.createDirectories(fixture.base().resolve("elsewhere"));
        fixture.guard(
                "{\"session_id\":\"s\",\"cwd\":\"" + elsewhere + "\",\"hook_event_name\":\"PreToolUse\","
                        + "\"tool_name\":\"Read\",\"tool_input\":{\"file_path\":\"x\"}}",
                "--waybill",
                program.toString(),
                "claude-code");
        assertTrue(Files.notExists(attempt));
    }

    private void use(String event, String tool, String path) {
        Fixture.Said said = fixture.guard(
                "{\"session_id\":\"s\",\"cwd\":\"" + fixture.root() + "\",\"hook_event_name\":\"" + event
                        + "\",\"tool_name\":\"" + tool + "\",\"tool_input\":{\"file_path\":\"" + fixture.root() + "/"
                        + path
                        + "\"},\"tool_use_id\":\"t\"}",
                "--waybill",
                program.toString(),
                "claude-code");
        assertEquals(0, said.code(), said.error());
    }
}
