package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.Shell.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** How a command line is read, and how people and machines are answered, whatever the command. */
@NullMarked
final class CommandLineIT {
    private final Shell shell;

    CommandLineIT(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "keys",
                "keys frobnicate",
                "keys create",
                "keys create --name",
                "keys revoke not-an-id",
                "members role bob king",
                "members role bob",
                "scope set web",
                "checkpoints approve",
                "checkpoints request-changes chk_0000000000000",
                "install",
                "install emacs",
                "install claude-code --url ftp://x/mcp",
                "install claude-code --url http://elsewhere.example/mcp",
                "install claude-code --stdio --url https://x/mcp",
                "runs list --limit 0",
                "runs list --limit x",
                "config --set prot=1",
                "config --set port=x",
                "serve --port 99999999",
                "catalog --digest --tokens",
                "keys create --name x --expires soon",
                "guard frobnicate",
                "guard git",
                "boundary check --field nothing"
            })
    void aWrongCommandLineIsExitCodeTwoWithAReasonOnStderr(String line) {
        Told told = shell.run(line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertEquals(2, told.exitCode(), told.err());
        assertEquals("", told.out());
        assertTrue(told.err().startsWith("waybill: "), told.err());
        assertEquals(1, told.err().lines().count(), told.err());
        assertFalse(Files.exists(shell.data), "nothing was tried");
    }

    @ParameterizedTest
    @CsvSource({
        "--json --data DATA workspaces list",
        "workspaces --json list --data DATA",
        "workspaces list --data=DATA --json"
    })
    void globalOptionsStandAnywhere(String line) {
        shell.environment.remove("WAYBILL_DATA");
        String[] arguments = line.replace(
                        "DATA", shell.folder.resolve("elsewhere").toString())
                .split(" ", -1);

        Told told = shell.run(arguments);
        assertEquals("[]\n", told.out(), told.err());
        assertTrue(Files.exists(shell.folder.resolve("elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "keys --help", "keys create --help", "serve -h", "checkpoints approve --help"})
    void helpIsAResult(String line) {
        Told told = shell.run(line.split(" ", -1));

        assertEquals(0, told.exitCode());
        assertTrue(told.out().startsWith("Usage: waybill"), told.out());
        assertEquals("", told.err());
    }

    @Test
    void anUsageErrorIsADocumentForMachines() {
        Told told = shell.run("keys", "create", "--json");

        assertEquals(2, told.exitCode());
        assertEquals(
                "usage",
                JsonMapper.shared().readTree(told.err()).at("/error/code").asString());
    }

    @Test
    void emptyListsAreEmptyArraysForMachinesAndARemarkForPeople() {
        shell.done("workspaces", "create", "acme");
        for (List<String> list :
                List.of(List.of("runs", "list"), List.of("checkpoints", "list"), List.of("projects", "list"))) {
            Told people = shell.run(list.toArray(String[]::new));
            assertEquals("", people.out());
            assertTrue(people.err().startsWith("waybill: "), people.err());
            List<String> forMachines = new ArrayList<>(list);
            forMachines.add("--json");
            assertEquals("[]\n", shell.run(forMachines.toArray(String[]::new)).out());
        }
    }

    @Test
    void hostileNamesDoNotReachTheTerminal() {
        shell.done("workspaces", "create", "acme");
        Told told = shell.run("workspaces", "create", "acme\u001b[2J\u202e");

        assertEquals(1, told.exitCode());
        assertTrue(told.err().chars().noneMatch(c -> c == 0x1b || c == 0x202e), told.err());
    }
}
