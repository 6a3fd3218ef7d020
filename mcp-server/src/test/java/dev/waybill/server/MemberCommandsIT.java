package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.Shell.Told;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code waybill members}, and the token that a member signs commands with. */
@NullMarked
final class MemberCommandsIT {
    private final Shell shell;

    MemberCommandsIT(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void membersAreAddedGivenRolesAndRemoved() {
        shell.done("workspaces", "create", "acme");
        JsonNode bob = shell.done("members", "add", "bob", "--role", "approver", "--json")
                .json();
        assertTrue(bob.path("token").asString().startsWith("wbm_"));
        shell.done("members", "role", "bob", "viewer");
        JsonNode members = shell.done("members", "list", "--json").json();
        assertEquals(2, members.size());
        assertFalse(members.toString().contains("wbm_"));
        shell.done("members", "remove", "bob");
        assertEquals(1, shell.done("members", "list", "--json").json().size());
    }

    @Test
    @Promise("R10")
    void aMemberIsLimitedToSeveralProjects() {
        shell.done("workspaces", "create", "acme");
        for (String slug : List.of("web", "api", "zoo")) {
            shell.done("projects", "connect", slug);
        }
        shell.done("members", "add", "all");
        shell.done("members", "add", "one", "--project", "web");
        shell.done("members", "add", "two", "--project", "web", "--project", "api");
        for (String wrong : List.of("nowhere", "", "web,api", "*")) {
            assertEquals(
                    1,
                    shell.run("members", "add", "eve", "--project", "web", "--project", wrong)
                            .exitCode());
        }
        JsonNode members = shell.done("members", "list", "--json").json();
        assertEquals("", members.at("/0/project").asString());
        assertFalse(members.at("/0/limited").asBoolean());
        assertEquals("web", members.at("/1/project").asString());
        assertEquals("two", members.at("/3/name").asString());
        assertEquals("api,web", members.at("/3/project").asString());
        assertTrue(members.at("/3/limited").asBoolean());
    }

    @Test
    void aLinkToTheConsoleIsPrintedOnceAndListedNowhere() {
        shell.done("workspaces", "create", "acme", "--owner", "ann");
        JsonNode invited = shell.done("members", "invite", "ann", "--json").json();
        assertTrue(invited.path("link").asString().startsWith("http://127.0.0.1:7420/welcome/wbl_"));
        assertEquals("owner", invited.path("role").asString());
        JsonNode elsewhere = shell.done(
                        "members", "invite", "ann", "--set", "console.url=https://waybill.example.com", "--json")
                .json();
        assertTrue(elsewhere.path("link").asString().startsWith("https://waybill.example.com/welcome/wbl_"));
        assertFalse(shell.done("members", "list", "--json").out().contains("wbl_"));
        assertFalse(shell.done("audit", "list", "--json").out().contains("wbl_"));
        assertTrue(shell.done("audit", "list", "--json").out().contains("member_invited"));
        assertEquals(1, shell.run("members", "invite", "nobody").exitCode());
        shell.done("members", "token", "ann");
        assertEquals(1, shell.run("members", "invite", "ann").exitCode(), "the operator's reach ends at a token");
    }

    @Test
    void aWrongTokenIsRefusedAndNeverTakenForTheOperator() {
        shell.done("workspaces", "create", "acme");
        shell.signIn("wbm_kanarie");

        Told told = shell.run("members", "add", "eve", "--role", "owner", "--json");
        assertEquals(1, told.exitCode());
        assertEquals(
                "unauthenticated",
                JsonMapper.shared().readTree(told.err()).at("/error/code").asString());
        assertFalse(told.err().contains("kanarie"), "what was taken for a token is shown");
    }

    @Test
    void aRemovedMembersKeysAreCountedAndRevokedWhenAsked() {
        shell.done("workspaces", "create", "acme");
        for (String name : List.of("bob", "eve")) {
            shell.done("members", "add", name);
            shell.done("keys", "create", "--name", name, "--owner", name);
        }
        Told left = shell.done("members", "remove", "bob", "--json");
        assertEquals(1, left.json().path("keys_left").size());
        Told ended = shell.done("members", "remove", "eve", "--revoke-keys", "--json");
        assertEquals(1, ended.json().path("revoked_keys").size());
        JsonNode keys = shell.done("keys", "list", "--json").json();
        assertEquals("revoked", keys.get(0).path("state").asString());
        assertEquals("valid", keys.get(1).path("state").asString());
    }

    @Test
    void approversAreTheOwnersToMakeOnceTheyCanSignIn() {
        shell.done("workspaces", "create", "acme", "--owner", "ann");
        shell.done("members", "add", "bob", "--role", "approver");
        String ann = shell.done("members", "token", "ann", "--json")
                .json()
                .path("token")
                .asString();
        assertEquals(1, shell.run("members", "add", "eve", "--role", "approver").exitCode());
        shell.signIn(ann);
        shell.done("members", "add", "eve", "--role", "approver");
    }
}
