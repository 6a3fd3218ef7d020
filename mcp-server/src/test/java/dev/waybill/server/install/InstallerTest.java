package dev.waybill.server.install;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
final class InstallerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Connection HTTP = new Connection.Http(URI.create("http://127.0.0.1:7420/mcp"));
    private static final Connection STDIO = new Connection.Stdio("waybill", List.of("stdio"));

    private final Path folder;
    private final Path project;
    private final Path home;
    private Installer installer;

    InstallerTest(@TempDir Path folder) {
        this.folder = folder;
        this.project = folder.resolve("project");
        this.home = folder.resolve("home");
        this.installer = new Installer(folder.resolve("data"));
    }

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectory(project);
        Files.createDirectory(home);
    }

    @Test
    void writesClaudeCodesProjectFileWithAVariableAndNoKey() throws IOException {
        install(claude(HTTP));

        assertEquals("""
                {
                  "mcpServers": {
                    "waybill": {
                      "type": "http",
                      "url": "http://127.0.0.1:7420/mcp",
                      "headers": {
                        "Authorization": "Bearer ${WAYBILL_KEY}"
                      }
                    }
                  }
                }
                """, Files.readString(project.resolve(".mcp.json")));
    }

    @Test
    void writesCursorsFileInTheFormOfItsVariables() throws IOException {
        install(new Installation(Host.CURSOR, Reach.PROJECT, project, home, HTTP));

        JsonNode entry = JSON.readTree(Files.readString(project.resolve(".cursor/mcp.json")))
                .at("/mcpServers/waybill");
        assertEquals(
                "Bearer ${env:WAYBILL_KEY}", entry.at("/headers/Authorization").asString());
    }

    @Test
    void userReachEditsTheFilesInTheHomeFolder() {
        install(new Installation(Host.CLAUDE_CODE, Reach.USER, project, home, STDIO));
        install(new Installation(Host.CURSOR, Reach.USER, project, home, STDIO));

        assertTrue(Files.exists(home.resolve(".claude.json")));
        assertTrue(Files.exists(home.resolve(".cursor/mcp.json")));
        assertFalse(Files.exists(project.resolve(".mcp.json")));
    }

    /** What users have had in their files: each must survive, and come back byte for byte. */
    static Stream<String> existingFiles() {
        return Stream.of(
                "",
                "\n",
                "\uFEFF",
                "{}",
                "{}\n",
                "{ }",
                "{\n}\n",
                "{\r\n}\r\n",
                "\uFEFF{\"mcpServers\": {}}\n",
                "{\"mcpServers\":{}}",
                "{\"a\":1}",
                "{\"a\": 1, \"b\": [1, 2]}",
                "{\n  \"mcpServers\": {}\n}\n",
                "{\n  \"mcpServers\": {\n  }\n}",
                "{\n  \"mcpServers\": {\n    \"other\": {\"command\": \"x\"}\n  }\n}\n",
                "{\r\n\t\"mcpServers\": {\r\n\t\t\"other\": {\r\n\t\t\t\"url\": \"https://x\"\r\n\t\t}\r\n\t}\r\n}\r\n",
                """
                {
                    "z": {"mcpServers": {}},
                    "mcpServers": {
                        "b": 1,
                        "a": 2
                    },
                    "projects": {"/home/u": {"history": ["{", "\\""]}},
                    "n": 1e400,
                    "big": 123456789012345678901234567890
                }""",
                "{\"mcpServers\":{\"other\":{\"command\":\"x\"}},\"tail\":null}",
                "{\n  \"mcpServers\": {\"other\": {}}\n}\n",
                "{\n  \"text\": \"caf\\u00e9 \uD83D\uDE80 // no comment\",\n  \"mcpServers\": {\n    \"o\": {}\n  }\n}\n",
                "  {\n  \"a\": true\n  }  \n\n");
    }

    @ParameterizedTest
    @MethodSource("existingFiles")
    void keepsWhatWasThereAndPutsEveryByteBack(String existing) throws IOException {
        Path file = project.resolve(".mcp.json");
        byte[] before = existing.getBytes(StandardCharsets.UTF_8);
        Files.write(file, before);

        install(claude(HTTP));
        String installed = Files.readString(file);
        String plain = installed.replace("\uFEFF", "");
        assertEquals(
                "Bearer ${WAYBILL_KEY}",
                JSON.readTree(plain)
                        .at("/mcpServers/waybill/headers/Authorization")
                        .asString());
        assertEquals(existing.startsWith("\uFEFF"), installed.startsWith("\uFEFF"));
        assertEquals(existing.contains("\r\n"), installed.contains("\r\n"));
        if (existing.contains("\r\n")) {
            assertFalse(installed.replace("\r\n", "").contains("\n"), "line ends are mixed");
        }

        assertEquals(List.of(), installer.plan(claude(HTTP)), "a second run has nothing to do");

        uninstall(claude(HTTP));
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of(), installer.planRemoval(claude(HTTP)));
    }

    @Test
    void randomFilesSurviveInstallUpdateAndUninstall() throws IOException {
        Random random = new Random(7420);
        Path file = project.resolve(".mcp.json");
        for (int i = 0; i < 500; i++) {
            String existing = RandomJson.object(random);
            Files.writeString(file, existing);
            install(claude(HTTP));
            assertEquals(List.of(), installer.plan(claude(HTTP)), existing);
            JsonNode others = JSON.readTree(existing);
            for (var property : others.properties()) {
                if (!property.getKey().equals("mcpServers")) {
                    assertEquals(
                            property.getValue(),
                            JSON.readTree(Files.readString(file)).get(property.getKey()));
                }
            }
            install(claude(STDIO));
            install(claude(HTTP));
            uninstall(claude(HTTP));
            assertEquals(existing, Files.readString(file));
        }
    }

    @Test
    void removesTheFileAndTheFoldersItMade() {
        Installation cursor = new Installation(Host.CURSOR, Reach.PROJECT, project, home, HTTP);
        install(cursor);
        uninstall(cursor);

        assertFalse(Files.exists(project.resolve(".cursor")));
        assertTrue(Files.exists(project));
    }

    @Test
    void keepsAFileItMadeOnceSomethingElseIsInIt() throws IOException {
        install(claude(HTTP));
        Path file = project.resolve(".mcp.json");
        Files.writeString(
                file, Files.readString(file).replace("\"mcpServers\": {", "\"mcpServers\": {\n    \"o\": {},"));
        uninstall(claude(HTTP));

        assertEquals(
                "{\"mcpServers\":{\"o\":{}}}",
                JSON.readTree(Files.readString(file)).toString());
    }

    @Test
    void keepsAFolderItMadeOnceSomethingElseIsInIt() throws IOException {
        Installation cursor = new Installation(Host.CURSOR, Reach.PROJECT, project, home, HTTP);
        install(cursor);
        Files.writeString(project.resolve(".cursor/rules"), "mine");
        uninstall(cursor);

        assertFalse(Files.exists(project.resolve(".cursor/mcp.json")));
        assertTrue(Files.exists(project.resolve(".cursor/rules")));
    }

    @Test
    void takesOnlyTheEntryWhereNothingIsRemembered() throws IOException {
        install(claude(HTTP));
        installer = new Installer(folder.resolve("another-data-folder"));
        uninstall(claude(HTTP));

        assertEquals(
                "{\"mcpServers\":{}}",
                JSON.readTree(Files.readString(project.resolve(".mcp.json"))).toString());
    }

    @Test
    void anUpdateKeepsWhatTheUserAddedToTheEntry() throws IOException {
        Path file = project.resolve(".mcp.json");
        install(claude(HTTP));
        Files.writeString(
                file, Files.readString(file).replace("\"type\": \"http\",", "\"type\": \"http\", \"timeout\": 9,"));
        install(claude(new Connection.Http(URI.create("https://waybill.example/mcp"))));

        JsonNode entry = JSON.readTree(Files.readString(file)).at("/mcpServers/waybill");
        assertEquals("https://waybill.example/mcp", entry.path("url").asString());
        assertEquals(9, entry.path("timeout").asInt());
    }

    @Test
    void changingTheFormLeavesNothingOfTheOther() throws IOException {
        install(claude(HTTP));
        install(claude(STDIO));

        assertEquals(
                "{\"type\":\"stdio\",\"command\":\"waybill\",\"args\":[\"stdio\"],"
                        + "\"env\":{\"WAYBILL_KEY\":\"${WAYBILL_KEY:-}\"}}",
                JSON.readTree(Files.readString(project.resolve(".mcp.json")))
                        .at("/mcpServers/waybill")
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "{\"a\":1,}",
                "{} {}",
                "{'a':1}",
                "{\n  // mine\n  \"a\": 1\n}",
                "{\n  \"a\": 1 /* mine */\n}",
                "{\"mcpServers\": []}",
                "{\"mcpServers\": null}",
                "{\"mcpServers\": {}, \"mcpServers\": {}}",
                "{\"mcpServers\": {\"waybill\": {\"command\": \"somebody-elses\"}}}",
                "{\"mcpServers\": {\"waybill\": 3}}"
            })
    void refusesAFileItCouldHarmAndLeavesIt(String existing) throws IOException {
        Path file = project.resolve(".mcp.json");
        Files.writeString(file, existing);

        RefusedException refused = assertThrows(RefusedException.class, () -> install(claude(HTTP)));
        assertTrue(refused.refusal().message().startsWith(file.toString()), refused.getMessage());
        assertTrue(refused.refusal().message().contains("nothing was written"), refused.getMessage());
        assertEquals(existing, Files.readString(file));
        assertFalse(Files.exists(folder.resolve("data")), "a refusal leaves no memory");
    }

    @Test
    void saysWhereTheTextIsWrong() throws IOException {
        Files.writeString(project.resolve(".mcp.json"), "{\n  \"a\": 1,\n  \"b\": oops\n}\n");

        RefusedException refused = assertThrows(RefusedException.class, () -> install(claude(HTTP)));
        assertTrue(refused.refusal().message().contains("line 3, column 8"), refused.getMessage());
        assertFalse(refused.refusal().message().contains("oops"), "the file's text is not repeated");
    }

    @Test
    void saysThatACommentIsInTheWay() throws IOException {
        Files.writeString(project.resolve(".mcp.json"), "{\n  // mine\n  \"a\": 1\n}\n");

        RefusedException refused = assertThrows(RefusedException.class, () -> install(claude(HTTP)));
        assertTrue(refused.refusal().message().contains("a comment"), refused.getMessage());
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        byte[] utf16 = "{}".getBytes(StandardCharsets.UTF_16);
        Files.write(project.resolve(".mcp.json"), utf16);

        RefusedException refused = assertThrows(RefusedException.class, () -> install(claude(HTTP)));
        assertTrue(refused.refusal().message().contains("not UTF-8"), refused.getMessage());
        assertArrayEquals(utf16, Files.readAllBytes(project.resolve(".mcp.json")));
    }

    @Test
    void refusesAReadOnlyFile() throws IOException {
        Path file = Files.writeString(project.resolve(".mcp.json"), "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        RefusedException refused = assertThrows(RefusedException.class, () -> install(claude(HTTP)));
        assertEquals(RefusalCode.PRECONDITION_FAILED, refused.refusal().code());
        assertTrue(refused.refusal().message().contains("read-only"), refused.getMessage());
        assertEquals("{}", Files.readString(file));
    }

    @Test
    void refusesAFolderWhereAFileShouldBe() throws IOException {
        Files.createDirectory(project.resolve(".mcp.json"));

        assertThrows(RefusedException.class, () -> install(claude(HTTP)));
    }

    @Test
    void refusesAProjectThatIsNotThere() {
        Installation nowhere = new Installation(Host.CLAUDE_CODE, Reach.PROJECT, folder.resolve("nowhere"), home, HTTP);

        assertThrows(RefusedException.class, () -> installer.plan(nowhere));
    }

    @Test
    void writesThroughALinkAndKeepsTheMode() throws IOException {
        Path real = Files.writeString(folder.resolve("dotfiles.json"), "{}");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(project.resolve(".mcp.json"), real);

        install(claude(HTTP));
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(real).contains("WAYBILL_KEY"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));

        uninstall(claude(HTTP));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("{}", Files.readString(real));
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(project.resolve(".mcp.json"), folder.resolve("gone.json"));

        assertThrows(RefusedException.class, () -> install(claude(HTTP)));
        assertFalse(Files.exists(folder.resolve("gone.json")));
    }

    @Test
    void refusesToOverwriteWhatChangedSinceItWasPlanned() throws IOException {
        Path file = Files.writeString(project.resolve(".mcp.json"), "{}");
        List<FileEdit> edits = installer.plan(claude(HTTP));
        Files.writeString(file, "{\"other\": 1}");

        assertThrows(RefusedException.class, () -> installer.apply(claude(HTTP), edits));
        assertEquals("{\"other\": 1}", Files.readString(file));
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        install(claude(HTTP));
        install(claude(STDIO));

        try (Stream<Path> files = Files.list(project)) {
            assertEquals(List.of(project.resolve(".mcp.json")), files.toList());
        }
    }

    @Test
    void aPlanWritesNothing() throws IOException {
        List<FileEdit> edits = installer.plan(claude(HTTP));

        assertEquals(1, edits.size());
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
        }
        assertTrue(edits.getFirst().diff().startsWith("--- /dev/null\n+++ "));
    }

    private Installation claude(Connection connection) {
        return new Installation(Host.CLAUDE_CODE, Reach.PROJECT, project, home, connection);
    }

    private void install(Installation installation) {
        installer.apply(installation, installer.plan(installation));
    }

    private void uninstall(Installation installation) {
        installer.apply(installation, installer.planRemoval(installation));
    }
}
