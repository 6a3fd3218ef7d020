package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.scope.ScopeManifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about a project's scope: its history, an earlier version put back, a foreign file imported. */
final class ConsoleScopeTest {
    private static final String EMPTY = ScopeManifest.EMPTY.digest();
    private static final String FIRST =
            ScopeManifest.of(List.of("src/**"), List.of(), List.of()).digest();

    @TempDir
    private Path folder;

    private ConsoleStage stage;
    private Browser admin;
    private String scope;

    @BeforeEach
    void open() {
        stage = new ConsoleStage(folder);
        ConsoleStage.Scene scene = stage.scene("acme");
        admin = Browser.entered(stage.console(), stage.invite(scene, "ann", Role.ADMIN, ""), "ann", "a long password");
        scope = scene.base() + "/projects/" + ConsoleStage.PROJECT + "/scope";
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void anEarlierVersionIsPutBackAsANewOne() {
        assertTrue(admin.get(scope + "/history").html().contains("Nothing was ever in force here"));
        save("src/**", EMPTY);
        save("docs/**", FIRST);
        String history = admin.get(scope + "/history").html();
        assertTrue(history.contains("Version 2") && history.contains("in force"), history);
        assertTrue(history.contains("<ins>editable docs/**</ins>"), history);
        assertTrue(history.contains("<del>editable src/**</del>"), history);
        assertTrue(history.contains(scope + "?version=" + FIRST), history);
        String editor = admin.get(scope + "?version=" + FIRST).html();
        assertTrue(editor.contains("<ins>editable src/**</ins>"), editor);
        save("src/**", digest("docs/**"));
        assertTrue(admin.get(scope + "/history").html().contains("Version 3"));
        assertEquals(409, admin.post(scope, form("lib/**", digest("docs/**"))).status(), "what was shown is old");
        assertEquals(404, admin.get(scope + "?version=" + "0".repeat(64)).status());
        assertEquals(404, admin.get(scope + "?version=x'--").status());
    }

    @Test
    void anImportShowsItsDifferenceAndItsRemarksAndSavesNothing() {
        Browser.Page owners = propose("codeowners", "/src/ @me\n/src/gen/ @you\n!/x @me\n", "@me");
        assertEquals(200, owners.status());
        assertTrue(owners.html().contains("<ins>editable /src/</ins>"), owners.html());
        assertTrue(owners.html().contains("<ins>read_only /src/gen/</ins>"), owners.html());
        assertTrue(owners.html().contains("line 3"), owners.html());
        Browser.Page ignored = propose("ignore", "target/\n[Bb]in\n", "");
        assertTrue(ignored.html().contains("<ins>excluded target/</ins>"), ignored.html());
        assertTrue(ignored.html().contains("line 2"), ignored.html());
        assertTrue(admin.get(scope + "/history").html().contains("Nothing was ever in force here"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</textarea><img src=x onerror=alert(1)>",
                "${7*7}#{7*7}{{7*7}}",
                "=cmd|' /C calc'!A0",
                "'; DROP TABLE scope_version; --",
                "\u001b[2J\u202e\u2066",
                "(a+)+$ (a|aa)+ .*.*.*.*",
                "****************************************"
            })
    void whatAFileSaysIsOnlyText(String hostile) {
        for (String kind : List.of("ignore", "codeowners")) {
            Browser.Page page = propose(kind, hostile + "\n" + hostile + " @me\nok @me", "@me");
            assertEquals(200, page.status(), page.html());
            assertFalse(page.html().contains("<script>alert"), page.html());
            assertFalse(page.html().contains("<img src=x"), page.html());
            assertFalse(page.html().contains("\u001b") || page.html().contains("\u202e"), page.html());
        }
    }

    @Test
    void aFileBeyondTheLimitsIsRefusedWithThem() {
        Browser.Page large = propose("ignore", "x".repeat(200_000), "");
        assertEquals(422, large.status());
        assertTrue(large.html().contains("131072"), large.html().substring(0, 2_000));
        assertEquals(422, propose("ignore", "a\n".repeat(6_000), "").status());
        assertEquals(422, propose("codeowners", "a @me", "").status());
        String secret = "keys/AKIA" + "IOSFODNN7" + "EXAMQ4E";
        assertEquals(422, propose("ignore", secret, "").status());
    }

    @Test
    void aFileIsReadAsItsPastedLinesAre() {
        for (String file : List.of("build/\n*.pem\n", "\uFEFFbuild/\r\n*.pem\r\n")) {
            Browser.Page page =
                    admin.post(scope + "/import", Map.of("kind", "ignore", "file", file, "text", " ", "owner", ""));
            assertEquals(200, page.status(), page.html());
            assertTrue(page.html().contains("excluded *.pem"), page.html());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"build/\0", "gr\uFFFD\uFFFDe/", "\uFEFF\uFFFD"})
    void aFileThatIsNoTextIsRefused(String file) {
        Browser.Page page = admin.post(scope + "/import", Map.of("kind", "ignore", "file", file, "owner", ""));
        assertEquals(422, page.status());
        assertTrue(page.html().contains("no text in UTF-8"), page.html());
    }

    @Test
    void aFileIsScreenedAndIsOneOfTwoWays() {
        String secret = "keys/AKIA" + "IOSFODNN7" + "EXAMQ4E";
        Browser.Page kept = admin.post(scope + "/import", Map.of("kind", "ignore", "file", secret, "owner", ""));
        assertEquals(422, kept.status());
        assertFalse(kept.html().contains(secret), "what was refused is not shown again");
        assertEquals(
                422,
                admin.post(scope + "/import", Map.of("kind", "ignore", "file", "a/", "text", "b/", "owner", ""))
                        .status());
        assertEquals(
                422,
                admin.post(scope + "/import", Map.of("kind", "ignore", "owner", ""))
                        .status());
        assertEquals(
                403,
                admin.post(scope + "/import", Map.of("csrf", "forged", "kind", "ignore", "file", "a/", "owner", ""))
                        .status());
    }

    private Browser.Page propose(String kind, String text, String owner) {
        return admin.post(scope + "/import", Map.of("kind", kind, "text", text, "owner", owner));
    }

    private void save(String editable, String saved) {
        Browser.Page page = admin.post(scope, form(editable, saved));
        assertEquals(303, page.status(), page.html());
    }

    private static Map<String, String> form(String editable, String saved) {
        return Map.of("editable", editable, "read_only", "", "excluded", "", "saved", saved);
    }

    private static String digest(String editable) {
        return ScopeManifest.of(List.of(editable), List.of(), List.of()).digest();
    }
}
