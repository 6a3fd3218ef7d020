package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.member.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log's page: what can be looked for, and what it says of the chain. */
final class ConsoleAuditTest {
    private static final String PASSWORD = "a long enough password";

    @TempDir
    private Path folder;

    private ConsoleStage stage;
    private ConsoleStage.Scene scene;
    private Browser admin;

    @BeforeEach
    void open() {
        stage = new ConsoleStage(folder);
        scene = stage.scene("acme");
        admin = Browser.entered(stage.console(), stage.invite(scene, "ada", Role.ADMIN, ""), "ada", PASSWORD);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String log(String query) {
        Browser.Page page = admin.get(scene.base() + "/audit?" + query);
        assertEquals(200, page.status(), query);
        return page.html();
    }

    private static int entries(String html) {
        return html.split("class=\"number\"", -1).length - 1;
    }

    @Test
    void itIsNarrowedByWhoWhatProjectSubjectAndDay() {
        int all = entries(log(""));
        assertTrue(all >= 6, "entries: " + all);
        assertEquals(1, entries(log("kind=key_created")));
        assertEquals(1, entries(log("kind=checkpoint_requested&project=web")));
        assertEquals(0, entries(log("kind=key_created&project=web")), "a key is of no run");
        assertEquals(1, entries(log("subject=" + scene.key().id().text())));
        assertTrue(entries(log("subject=" + scene.run().run().text())) >= 2);
        assertTrue(entries(log("who=laptop")) >= 2, "a key by its name");
        assertEquals(
                entries(log("who=laptop")),
                entries(log("who=" + scene.key().id().text())));
        assertTrue(entries(log("who=olga")) >= 1);
        assertTrue(entries(log("who=operator")) >= 2);
        assertEquals(all, entries(log("from=2026-11-28&to=2026-11-28")));
        assertEquals(0, entries(log("from=2026-11-29")));
        assertEquals(0, entries(log("to=2026-11-27")));
    }

    @Test
    void whatNamesNothingFindsNothingAndBreaksNothing() {
        for (String none : new String[] {
            "who=nobody",
            "kind=message_reported",
            "kind=no_such_kind",
            "project=none",
            "project=../..",
            "subject=run_zzz"
        }) {
            assertEquals(0, entries(log(none)), none);
        }
        int all = entries(log(""));
        for (String noDay :
                new String[] {"from=2026-13-45", "to=x", "from=-999999999-01-01", "before=-1", "before=x"}) {
            assertEquals(all, entries(log(noDay)), noDay);
        }
    }

    @Test
    void hostileTextInAFilterComesBackAsText() {
        for (String hostile : new String[] {
            "\"><script>alert(1)</script>",
            "'; DROP TABLE audit_entry; --",
            "${7*7}",
            "=1+1",
            "\u001b[31mred",
            "a\u0000b"
        }) {
            for (String name : new String[] {"who", "subject", "project", "kind"}) {
                String html = log(name + "=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));
                assertFalse(html.contains("<script>alert"), name);
                assertEquals(0, entries(html), name + " " + hostile);
            }
        }
        assertTrue(entries(log("")) >= 6, "the log is still there");
        log("who=" + "x".repeat(5000));
    }

    @Test
    void theChainIsFollowedByAPostAndThePageSaysHowFar() {
        assertTrue(log("").contains("not checked"));
        assertEquals(
                scene.base() + "/audit",
                admin.post(scene.base() + "/audit/check", Map.of()).location());
        String html = log("");
        assertTrue(html.contains("follows from the one before it"), html);
        assertTrue(html.contains("waybill audit verify --workspace acme"));
        Browser viewer = Browser.entered(stage.console(), stage.invite(scene, "vic", Role.VIEWER, ""), "vic", PASSWORD);
        assertEquals(403, viewer.post(scene.base() + "/audit/check", Map.of()).status());
    }

    @Test
    void aMemberOfOneProjectSeesNoneOfIt() {
        Browser limited =
                Browser.entered(stage.console(), stage.invite(scene, "lee", Role.APPROVER, "web"), "lee", PASSWORD);
        assertEquals(403, limited.get(scene.base() + "/audit").status());
        assertEquals(403, limited.post(scene.base() + "/audit/check", Map.of()).status());
    }
}
