package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.Shell.Told;
import dev.waybill.server.git.Repository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs commands as {@link Main} does, on real storage in a folder of their own. Past 400 lines because it is a list: one
 * short test a command, in the order of help; runs and checkpoints have files of their own.
 */
@NullMarked
final class CommandsIT {
    private final Path folder;
    private final Shell shell;
    private final Map<String, String> environment;

    CommandsIT(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder);
        this.environment = shell.environment;
    }

    @Test
    @Promise({"R1", "R13"})
    void aKeyIsShownOnceAndListedWithoutItsText() {
        done("workspaces", "create", "acme", "--owner", "ann");
        JsonNode made = done("keys", "create", "--name", "laptop", "--expires", "90d", "--json")
                .json();

        assertEquals(List.of("id", "name", "workspace", "key", "sha256"), new ArrayList<>(made.propertyNames()));
        assertEquals("acme", made.path("workspace").asString());
        assertTrue(made.path("key").asString().startsWith("wbk_"));
        Told listed = done("keys", "list", "--json");
        assertFalse(listed.out().contains(made.path("key").asString()));
        assertEquals("valid", listed.json().get(0).path("state").asString());
        assertEquals("ann", listed.json().get(0).path("owner").asString());
    }

    @Test
    void aKeyIsRotatedAndRevoked() {
        done("workspaces", "create", "acme");
        JsonNode made = done("keys", "create", "--name", "n", "--json").json();
        JsonNode rotated =
                done("keys", "rotate", made.path("id").asString(), "--json").json();
        assertEquals(made.path("id").asString(), rotated.path("id").asString());
        assertFalse(made.path("key").asString().equals(rotated.path("key").asString()));

        JsonNode revoked =
                done("keys", "revoke", made.path("id").asString(), "--json").json();
        assertEquals("revoked", revoked.path("state").asString());
        assertEquals(1, run("keys", "rotate", made.path("id").asString()).exitCode());
    }

    @Test
    void aWorkspaceIsDeletedByItsNameSaidTwice() {
        done("workspaces", "create", "one");
        done("workspaces", "create", "two");
        done("keys", "create", "--name", "n", "--workspace", "two");

        assertEquals(2, run("workspaces", "delete", "--workspace", "two").exitCode());
        assertEquals(
                2,
                run("workspaces", "delete", "--workspace", "two", "--confirm", "one")
                        .exitCode());
        done("workspaces", "delete", "--workspace", "two", "--confirm", "two");

        assertEquals(1, done("workspaces", "list", "--json").json().size());
        assertEquals(1, run("keys", "list", "--workspace", "two").exitCode());
        done("audit", "verify");
        done("workspaces", "create", "two");
    }

    @Test
    void severalWorkspacesAndNoneNamedIsRefusedWithTheirNames() {
        done("workspaces", "create", "one");
        done("workspaces", "create", "two");

        Told told = run("keys", "list");
        assertEquals(1, told.exitCode());
        assertEquals("", told.out());
        assertTrue(told.err().contains("--workspace (one, two)"), told.err());
        done("keys", "list", "--workspace", "two");
        assertEquals(1, run("keys", "list", "--workspace", "three").exitCode());
    }

    @Test
    void anEmptyFolderIsToldWhatToDo() {
        Told told = run("keys", "list");
        assertEquals(1, told.exitCode());
        assertTrue(told.err().contains("waybill serve"), told.err());
    }

    @Test
    void aScopeIsSetShownAndHeldAgainstPaths() throws IOException {
        Path file = Files.writeString(
                folder.resolve("scope.yaml"), "editable: ['src/**']\nread_only:\nexcluded:\n  - secrets/**\n");
        done("workspaces", "create", "acme");
        done("projects", "connect", "web");
        JsonNode set =
                done("scope", "set", "web", "--file", file.toString(), "--json").json();
        JsonNode shown = done("scope", "show", "web", "--json").json();
        assertEquals(set, shown);
        assertEquals("src/**", shown.path("editable").get(0).asString());

        assertEquals(0, run("scope", "check", "web", "src/a.js").exitCode());
        Told told = run("scope", "check", "web", "src/a.js", "secrets/k", "../x", "--json");
        assertEquals(1, told.exitCode());
        assertEquals("excluded", told.json().get(1).path("access").asString());
        assertEquals("invalid", told.json().get(2).path("access").asString());
    }

    @Test
    void aBranchIsHeldAgainstTheManifestOfItsProject() throws IOException {
        done("workspaces", "create", "acme");
        done("projects", "connect", "web");
        Path file = Files.writeString(folder.resolve("scope.yaml"), "editable: ['src/**']\nexcluded: [secrets/**]\n");
        done("scope", "set", "web", "--file", file.toString());
        Repository repository = Repository.in(folder.resolve("repository"));
        repository.git("checkout", "--quiet", "-b", "feature");
        repository.write("src/a.ts", "x").commit();
        String[] reconcile = {
            "scope",
            "reconcile",
            "--base",
            "main",
            "--repository",
            repository.folder().toString(),
            "--json"
        };
        assertEquals("[]\n", done(reconcile).out());

        repository.write("secrets/\u00e9.key", "x").write("docs/a\nb", "x").commit();
        Told told = run(reconcile);
        assertEquals(1, told.exitCode());
        assertEquals(2, told.json().size(), told.out());
        assertEquals("invalid", told.json().get(0).path("access").asString());
        assertEquals("secrets/\u00e9.key", told.json().get(1).path("path").asString());
        assertEquals("excluded: secrets/**", told.json().get(1).path("rule").asString());

        done("projects", "connect", "other");
        Told unclear = run(reconcile);
        assertEquals(1, unclear.exitCode());
        assertTrue(unclear.err().contains("--project"), unclear.err());
        assertEquals(2, run("scope", "reconcile").exitCode());
    }

    @Test
    void membersAreAddedGivenRolesAndRemoved() {
        done("workspaces", "create", "acme");
        JsonNode bob =
                done("members", "add", "bob", "--role", "approver", "--json").json();
        assertTrue(bob.path("token").asString().startsWith("wbm_"));
        done("members", "role", "bob", "viewer");
        JsonNode members = done("members", "list", "--json").json();
        assertEquals(2, members.size());
        assertFalse(members.toString().contains("wbm_"));
        done("members", "remove", "bob");
        assertEquals(1, done("members", "list", "--json").json().size());
    }

    @Test
    void aPolicyThatLoosensNeedsASignedInOwner() {
        done("workspaces", "create", "acme", "--owner", "ann");
        assertEquals(1, run("workspaces", "policy", "--self-approval", "on").exitCode());

        String token =
                done("members", "token", "ann", "--json").json().path("token").asString();
        environment.put("WAYBILL_MEMBER_TOKEN", token);
        JsonNode policy =
                done("workspaces", "policy", "--self-approval", "on", "--json").json();
        assertTrue(policy.path("self_approval").asBoolean());
        assertTrue(done("workspaces", "policy", "--json")
                .json()
                .path("self_approval")
                .asBoolean());
    }

    @Test
    void aWrongTokenIsRefusedAndNeverTakenForTheOperator() {
        done("workspaces", "create", "acme");
        environment.put("WAYBILL_MEMBER_TOKEN", "wbm_mistyped");

        Told told = run("members", "add", "eve", "--role", "owner", "--json");
        assertEquals(1, told.exitCode());
        assertEquals(
                "unauthenticated",
                JsonMapper.shared().readTree(told.err()).at("/error/code").asString());
        assertFalse(told.err().contains("mistyped\""), told.err());
    }

    @Test
    void whatWasNotApprovedIsRefusedInCi() {
        done("workspaces", "create", "acme");
        assertEquals(1, run("checkpoints", "verify", "--head", "a".repeat(40)).exitCode());
        assertEquals(2, run("checkpoints", "verify", "--head", "main").exitCode());
    }

    @Test
    void emptyListsAreEmptyArraysForMachinesAndARemarkForPeople() {
        done("workspaces", "create", "acme");
        for (List<String> list :
                List.of(List.of("runs", "list"), List.of("checkpoints", "list"), List.of("projects", "list"))) {
            Told people = run(list.toArray(String[]::new));
            assertEquals("", people.out());
            assertTrue(people.err().startsWith("waybill: "), people.err());
            List<String> forMachines = new ArrayList<>(list);
            forMachines.add("--json");
            assertEquals("[]\n", run(forMachines.toArray(String[]::new)).out());
        }
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
                "guard claude-code",
                "boundary check"
            })
    void aWrongCommandLineIsExitCodeTwoWithAReasonOnStderr(String line) {
        Told told = run(line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertEquals(2, told.exitCode(), told.err());
        assertEquals("", told.out());
        assertTrue(told.err().startsWith("waybill: "), told.err());
        assertEquals(1, told.err().lines().count(), told.err());
        assertFalse(Files.exists(folder.resolve("data")), "nothing was tried");
    }

    @ParameterizedTest
    @CsvSource({
        "--json --data DATA workspaces list",
        "workspaces --json list --data DATA",
        "workspaces list --data=DATA --json"
    })
    void globalOptionsStandAnywhere(String line) {
        environment.remove("WAYBILL_DATA");
        String[] arguments =
                line.replace("DATA", folder.resolve("elsewhere").toString()).split(" ", -1);

        Told told = run(arguments);
        assertEquals("[]\n", told.out(), told.err());
        assertTrue(Files.exists(folder.resolve("elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "keys --help", "keys create --help", "serve -h", "checkpoints approve --help"})
    void helpIsAResult(String line) {
        Told told = run(line.split(" ", -1));

        assertEquals(0, told.exitCode());
        assertTrue(told.out().startsWith("Usage: waybill"), told.out());
        assertEquals("", told.err());
    }

    @Test
    void anUsageErrorIsADocumentForMachines() {
        Told told = run("keys", "create", "--json");

        assertEquals(2, told.exitCode());
        assertEquals(
                "usage",
                JsonMapper.shared().readTree(told.err()).at("/error/code").asString());
    }

    @Test
    void hostileNamesDoNotReachTheTerminal() {
        done("workspaces", "create", "acme");
        Told told = run("workspaces", "create", "acme\u001b[2J\u202e");

        assertEquals(1, told.exitCode());
        assertTrue(told.err().chars().noneMatch(c -> c == 0x1b || c == 0x202e), told.err());
    }

    @Test
    void theCatalogueIsTheServedArrayByteForByte() {
        assertTrue(done("catalog", "--json").out().startsWith("[{\"name\":\"run_start\""));
        assertEquals(64, done("catalog", "--digest").out().strip().length());
        assertTrue(done("catalog", "--tokens", "--json").json().path("total").asInt() <= 1600);
        assertTrue(done("catalog", "--capacity", "--json")
                        .json()
                        .path("argument_bytes_a_call")
                        .asInt()
                <= 16384);
    }

    @Test
    void theDoctorFindsAFolderThatOthersMayRead() throws IOException {
        done("workspaces", "create", "acme");
        assertEquals(0, run("doctor").exitCode());
        Files.setPosixFilePermissions(
                folder.resolve("data").resolve("control.db"), PosixFilePermissions.fromString("rw-r--r--"));

        Told told = run("doctor");
        assertEquals(1, told.exitCode());
        assertTrue(told.out().contains("chmod"), told.out());
    }

    @Test
    void theDoctorTellsAnotherProgramOnThePort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Told told = done("doctor", "--set", "port=" + other.getLocalPort());
            assertTrue(told.out().contains("no Waybill server answers there"), told.out());
        }
    }

    @Test
    void installShowsADiffWritesOnceAndTakesItselfOut() {
        Told dry = done("install", "claude-code", "--dry-run");
        assertTrue(dry.out().startsWith("--- /dev/null"), dry.out());
        assertFalse(Files.exists(folder.resolve(".mcp.json")));

        assertTrue(done("install", "claude-code").out().startsWith("created "));
        Told again = done("install", "claude-code");
        assertEquals("", again.out());
        assertTrue(again.err().contains("nothing to do"), again.err());
        assertTrue(done("install", "claude-code", "--uninstall").out().startsWith("removed "));
        assertFalse(Files.exists(folder.resolve(".mcp.json")));
    }

    @Test
    void theAuditLogIsListedVerifiedAndVouchedFor() throws IOException {
        done("workspaces", "create", "acme");
        done("projects", "connect", "web");
        assertEquals(
                "project_connected",
                done("audit", "list", "--json").json().get(0).path("action").asString());
        assertTrue(done("audit", "verify", "--json").json().get(1).path("valid").asBoolean());
        Path head =
                Files.writeString(folder.resolve("head"), done("audit", "head").out());
        done("audit", "verify", "--head", head.toString());
    }

    @Test
    void theControlLogHasAHeadOfItsOwn() throws IOException {
        done("workspaces", "create", "acme");
        Path head = Files.writeString(
                folder.resolve("head"), done("audit", "head", "--control").out());
        done("workspaces", "create", "other");

        Told told = done("audit", "verify", "--control", "--head", head.toString(), "--json");
        assertEquals(1, told.json().size());
        assertEquals("control", told.json().get(0).path("database").asString());
        Told mixedUp = run("audit", "verify", "--workspace", "acme", "--head", head.toString());
        assertEquals(1, mixedUp.exitCode());
        assertTrue(mixedUp.err().contains("--control"), mixedUp.err());
    }

    @Test
    void aRemovedMembersKeysAreCountedAndRevokedWhenAsked() {
        done("workspaces", "create", "acme");
        for (String name : List.of("bob", "eve")) {
            done("members", "add", name);
            done("keys", "create", "--name", name, "--owner", name);
        }
        Told left = done("members", "remove", "bob", "--json");
        assertEquals(1, left.json().path("keys_left").size());
        Told ended = done("members", "remove", "eve", "--revoke-keys", "--json");
        assertEquals(1, ended.json().path("revoked_keys").size());
        JsonNode keys = done("keys", "list", "--json").json();
        assertEquals("revoked", keys.get(0).path("state").asString());
        assertEquals("valid", keys.get(1).path("state").asString());
    }

    @Test
    void approversAreTheOwnersToMakeOnceTheyCanSignIn() {
        done("workspaces", "create", "acme", "--owner", "ann");
        done("members", "add", "bob", "--role", "approver");
        String ann =
                done("members", "token", "ann", "--json").json().path("token").asString();
        assertEquals(1, run("members", "add", "eve", "--role", "approver").exitCode());
        shell.signIn(ann);
        done("members", "add", "eve", "--role", "approver");
    }

    @Test
    void theDemoTellsAWholeRunAndLeavesNothing() {
        Told told = done("demo", "--json");

        assertEquals(11, told.out().lines().count(), told.out());
        assertTrue(told.out().contains("Approved, for exactly what was shown."), told.out());
        assertFalse(Files.exists(folder.resolve("data")));
    }

    private Told done(String... arguments) {
        return shell.done(arguments);
    }

    private Told run(String... arguments) {
        return shell.run(arguments);
    }
}
