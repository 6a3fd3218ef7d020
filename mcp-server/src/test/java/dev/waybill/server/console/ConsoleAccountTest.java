package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.member.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's own page: second factor, password and sessions, and what each is worth at the door. */
final class ConsoleAccountTest {
    private static final String PASSWORD = "a long enough password";
    private static final long STEP_MILLIS = 30_000;

    @TempDir
    private Path folder;

    private ConsoleStage stage;
    private ConsoleStage.Scene scene;
    private Browser ann;

    @BeforeEach
    void open() {
        stage = new ConsoleStage(folder);
        scene = stage.scene("acme");
        ann = Browser.entered(stage.console(), stage.invite(scene, "ann", Role.DEVELOPER, ""), "ann", PASSWORD);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    @Promise("K1")
    void aSecondFactorIsAskedForAndItsCodesAreGoodOnce() throws Exception {
        Browser.Page begun = ann.post("/account/second-factor", Map.of());
        String secret = between(begun.html(), "name=\"secret\" value=\"", "\"");
        Browser.Page wrong = ann.post("/account/second-factor", Map.of("secret", secret, "code", "000000"));
        assertEquals(422, wrong.status());
        Browser.Page on = ann.post(
                "/account/second-factor", Map.of("secret", secret, "code", OneTimeCode.of(secret, stage.now())));
        assertTrue(on.html().contains("Backup codes"), on.html());
        List<String> backup = between(on.html(), "aria-labelledby=\"codes-label\">", "</pre>")
                .lines()
                .toList();
        assertEquals(10, backup.size());

        Browser again = new Browser(stage.console(), "127.0.0.1");
        stage.later(2 * STEP_MILLIS);
        Browser.Page due = again.post("/sign-in", Map.of("name", "ann", "password", PASSWORD, "next", "/account"));
        assertEquals("/sign-in/code?next=%2Faccount", due.location());
        assertTrue(again.get(scene.base() + "/runs").location().startsWith("/sign-in"), "not in yet");
        assertEquals(401, again.post("/sign-in/code", Map.of("code", "123456")).status());
        String good = OneTimeCode.of(secret, stage.now());
        assertEquals(
                "/account",
                again.post("/sign-in/code", Map.of("code", good, "next", "/account"))
                        .location());
        assertEquals(200, again.get("/account").status());

        Browser replay = new Browser(stage.console(), "127.0.0.1");
        replay.post("/sign-in", Map.of("name", "ann", "password", PASSWORD));
        assertEquals(401, replay.post("/sign-in/code", Map.of("code", good)).status(), "used");
        assertEquals(
                303,
                replay.post("/sign-in/code", Map.of("code", backup.getFirst())).status());
        Browser second = new Browser(stage.console(), "127.0.0.1");
        second.post("/sign-in", Map.of("name", "ann", "password", PASSWORD));
        assertEquals(
                401,
                second.post("/sign-in/code", Map.of("code", backup.getFirst())).status(),
                "used");
    }

    @Test
    void otherSessionsAreSeenAndEnded() {
        Browser other = new Browser(stage.console(), "198.51.100.7");
        assertEquals(
                303,
                other.post("/sign-in", Map.of("name", "ann", "password", PASSWORD))
                        .status());
        Browser.Page page = ann.get("/account");
        assertTrue(page.html().contains("198.51.100.7"));
        String path = between(page.html(), "action=\"/account/sessions/ses_", "/end\"");
        assertEquals(
                303,
                ann.post("/account/sessions/ses_" + path + "/end", Map.of()).status());
        assertTrue(other.get(scene.base() + "/runs").location().startsWith("/sign-in"));
        assertFalse(ann.get("/account").html().contains("198.51.100.7"));
    }

    @Test
    void nobodyEndsSomebodyElsesSession() {
        Browser other = new Browser(stage.console(), "198.51.100.7");
        assertEquals(
                303,
                other.post("/sign-in", Map.of("name", "ann", "password", PASSWORD))
                        .status());
        String theirs = between(ann.get("/account").html(), "action=\"/account/sessions/ses_", "/end\"");
        Browser bob = Browser.entered(stage.console(), stage.invite(scene, "bob", Role.OWNER, ""), "bob", PASSWORD);
        assertEquals(
                404,
                bob.post("/account/sessions/ses_" + theirs + "/end", Map.of()).status());
        assertEquals(200, other.get(scene.base() + "/runs").status());
    }

    @Test
    void anotherPasswordEndsTheOtherSessions() {
        Browser other = new Browser(stage.console(), "198.51.100.7");
        assertEquals(
                303,
                other.post("/sign-in", Map.of("name", "ann", "password", PASSWORD))
                        .status());
        ann.get("/account");
        String next = "quite another password";
        Map<String, String> form = Map.of("old", "not the password", "password", next, "again", next);
        assertEquals(422, ann.post("/account/password", form).status());
        assertEquals(
                200,
                ann.post("/account/password", Map.of("old", PASSWORD, "password", next, "again", next))
                        .status());
        assertEquals(200, ann.get("/account").status(), "this session goes on");
        assertTrue(other.get(scene.base() + "/runs").location().startsWith("/sign-in"));
        Browser old = new Browser(stage.console(), "127.0.0.1");
        assertEquals(
                401,
                old.post("/sign-in", Map.of("name", "ann", "password", PASSWORD))
                        .status());
        assertEquals(
                303,
                old.post("/sign-in", Map.of("name", "ann", "password", next)).status());
    }

    private static String between(String html, String before, String after) {
        int start = html.indexOf(before) + before.length();
        assertTrue(start >= before.length(), "no " + before + " in " + html);
        return html.substring(start, html.indexOf(after, start));
    }
}
