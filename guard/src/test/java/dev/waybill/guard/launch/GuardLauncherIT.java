package dev.waybill.guard.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.guard.Fixture;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that hosts start, as a process. */
@Promise("B3")
final class GuardLauncherIT {
    @TempDir
    Path temporary;

    private Fixture fixture;
    private Installed installed;

    @BeforeEach
    void anInstallation() throws Exception {
        fixture = new Fixture(temporary);
        installed = new Installed(fixture);
    }

    @Test
    void aVerdictComesFromTheInstalledProgram() throws Exception {
        assertEquals("", installed.claudeCode(Map.of(), installed.write("src/a.txt")));
        String out = installed.claudeCode(Map.of(), installed.write("docs/a.txt"));
        assertTrue(out.contains("docs/a.txt may not be written (rule default)"), out);
        assertEquals(1, fixture.reports().size());
    }

    @Test
    void gitsHooksRunIt() throws Exception {
        Path remote = fixture.base().resolve("remote.git");
        Fixture.gitIn(fixture.base(), "init", "-q", "--bare", remote.toString());
        fixture.git("remote", "add", "origin", remote.toString());
        fixture.git("push", "-q", "origin", "main");
        for (String hook : List.of("pre-commit", "pre-push")) {
            Installed.executable(
                    fixture.root().resolve(".git/hooks").resolve(hook),
                    "#!/bin/sh\nexec '" + installed.program() + "' git " + hook + "\n");
        }
        fixture.write("src/a.txt", "changed\n");
        fixture.git("commit", "-q", "-am", "fine");
        fixture.git("push", "-q", "origin", "work");

        fixture.write("docs/a.txt", "changed\n");
        String refused = failure("commit", "-q", "-am", "bad");
        assertTrue(refused.contains("docs/a.txt (rule default)"), refused);
        fixture.git("commit", "-q", "--no-verify", "-am", "bad");
        String stopped = failure("push", "-q", "origin", "work");
        assertTrue(stopped.contains("docs/a.txt (rule default)"), stopped);
        assertEquals(2, fixture.reports().size());
        fixture.git("push", "-q", "--no-verify", "origin", "work");
    }

    @Test
    void anInstallationIsRepeatedWithoutWork() throws Exception {
        Path cache;
        try (Stream<Path> files = Files.walk(fixture.home().folder().resolve("lib"))) {
            cache = files.filter(file -> file.endsWith("guard.aot")).findFirst().orElseThrow();
        }
        Object before = Files.getLastModifiedTime(cache);
        Path program = installed.again();
        assertEquals(before, Files.getLastModifiedTime(cache));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(program)));
    }

    private String failure(String... arguments) throws Exception {
        try {
            return "it went through: " + fixture.git(arguments);
        } catch (IOException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
