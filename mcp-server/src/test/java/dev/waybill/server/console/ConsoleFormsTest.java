package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.member.Role;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form must carry, where a visitor may be sent, and what a cookie is worth before and after a session. */
final class ConsoleFormsTest {
    private static final String PASSWORD = "a long enough password";

    @TempDir
    private Path folder;

    private ConsoleStage stage;
    private ConsoleStage.Scene scene;

    @BeforeEach
    void open() {
        stage = new ConsoleStage(folder);
        scene = stage.scene("acme");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Browser member(String name, Role role) {
        return Browser.entered(stage.console(), stage.invite(scene, name, role, ""), name, PASSWORD);
    }

    private CheckpointState state() {
        return stage.ledger()
                .read(
                        scene.id(),
                        transaction -> transaction
                                .checkpoints()
                                .find(scene.checkpoint().id())
                                .orElseThrow()
                                .state());
    }

    private String question() {
        return scene.base() + "/checkpoints/" + scene.checkpoint().id().text();
    }

    @Test
    @Promise("K9")
    void aFormOfAnotherSiteDecidesNothing() {
        Browser approver = member("ann", Role.APPROVER);
        Browser other = member("bob", Role.APPROVER);
        approver.get(question());
        String binding = Binding.of(scene.checkpoint()).digest();
        Map<String, String> answer = Map.of("decision", "reject", "binding", binding, "comment", "no");

        assertEquals(403, approver.send("POST", question(), answer, true).status(), "without a token");
        Map<String, String> wrong = new HashMap<>(answer);
        wrong.put("csrf", "0".repeat(64));
        assertEquals(403, approver.send("POST", question(), wrong, true).status(), "with a made-up token");
        wrong.put("csrf", other.token());
        assertEquals(403, approver.send("POST", question(), wrong, true).status(), "with another session's token");
        wrong.put("csrf", approver.token());
        assertEquals(403, approver.send("POST", question(), wrong, false).status(), "from another site");
        assertEquals(405, approver.send("PUT", question(), wrong, true).status());
        approver.get(question() + "?decision=reject&binding=" + binding + "&csrf=" + approver.token());
        assertEquals(CheckpointState.PENDING, state(), "none of these did anything");

        assertEquals(303, approver.post(question(), answer).status());
        assertEquals(CheckpointState.REJECTED, state());
    }

    @Test
    void anAnswerToWhatWasNotShownIsNotTaken() {
        Browser approver = member("ann", Role.APPROVER);
        approver.get(question());
        Browser.Page page = approver.post(
                question(), Map.of("decision", "reject", "binding", "f".repeat(64), "comment", "my words"));
        assertEquals(409, page.status());
        assertTrue(page.html().contains("my words"), "what was typed is not lost");
        assertEquals(CheckpointState.PENDING, state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "\t//evil.example",
                "/%09/evil.example\u0009",
                "javascript:alert(1)",
                "w/acme/runs",
                "/a\r\nSet-Cookie: x=y"
            })
    void whoSignsInIsSentNowhereElse(String next) {
        member("ann", Role.VIEWER);
        Browser again = new Browser(stage.console(), "127.0.0.1");
        Browser.Page in = again.post("/sign-in", Map.of("name", "ann", "password", PASSWORD, "next", next));
        assertEquals(303, in.status(), in.html());
        assertTrue(
                in.location().startsWith("/")
                        && !in.location().startsWith("//")
                        && !in.location().contains("\\")
                        && in.location().chars().allMatch(c -> c > ' '),
                in.location());
    }

    @Test
    void aCookieFromBeforeSignInNeverBecomesASession() {
        member("ann", Role.VIEWER);
        Browser victim = new Browser(stage.console(), "127.0.0.1");
        String planted = "wbs_" + "0".repeat(49);
        victim.take(planted);
        assertEquals(
                303,
                victim.post("/sign-in", Map.of("name", "ann", "password", PASSWORD))
                        .status());
        assertNotEquals(planted, victim.cookie());
        Browser attacker = new Browser(stage.console(), "203.0.113.9");
        attacker.take(planted);
        assertEquals(303, attacker.get(scene.base() + "/runs").status());
    }

    @Test
    @Promise("K1")
    void aSignedOutCookieOpensNothing() {
        Browser ann = member("ann", Role.VIEWER);
        assertEquals(200, ann.get(scene.base() + "/runs").status());
        String kept = ann.cookie();
        assertEquals("/sign-in", ann.post("/sign-out", Map.of()).location());
        assertEquals("", ann.cookie());
        Browser thief = new Browser(stage.console(), "127.0.0.1");
        thief.take(kept);
        Browser.Page page = thief.get(scene.base() + "/runs");
        assertTrue(page.location().startsWith("/sign-in"), page.location());
    }

    @Test
    void theFirstOwnersLinkWorksOnceAndAFewMinutes() {
        String link = stage.firstOwner().orElseThrow();
        Browser late = new Browser(stage.console(), "127.0.0.1");
        stage.later(15 * 60_000L + 1);
        assertEquals(404, late.get(link).status());
        String again = stage.firstOwner().orElseThrow();
        Browser owner = new Browser(stage.console(), "127.0.0.1");
        assertEquals(200, owner.get(again).status(), "looking does not use it up");
        Map<String, String> form = Map.of("name", "olga", "password", PASSWORD, "again", PASSWORD);
        assertEquals(scene.base(), owner.post(again, form).location());
        assertEquals(
                404, new Browser(stage.console(), "127.0.0.1").post(again, form).status());
        assertTrue(stage.firstOwner().isEmpty(), "from now on the owner invites");
    }

    @Test
    void whatHidesInNamesIsShownAsText() {
        Browser ann = member("<i>ann</i>", Role.ADMIN);
        String hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
        stage.start(stage.caller(scene.id(), scene.key()), "T-2", hostile, "feature/2");
        for (String path : new String[] {"/runs", "/checkpoints", "/keys"}) {
            String html = ann.get(scene.base() + path).html();
            assertFalse(html.contains("<script>alert"), path);
            assertFalse(html.contains("<img src=x"), path);
            assertFalse(html.contains("<i>ann"), path);
        }
        assertTrue(ann.get(scene.base() + "/runs").html().contains("&lt;script&gt;alert(1)"), "it is there, as text");
    }
}
