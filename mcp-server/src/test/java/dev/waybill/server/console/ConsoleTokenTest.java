package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.member.Role;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member's own token for commands: made with the password, shown once, ended; and nobody else's workspace's. */
final class ConsoleTokenTest {
    private static final String PASSWORD = "a long enough password";

    @TempDir
    private Path folder;

    @Test
    void aMemberMakesATokenSeesItOnceAndEndsIt() {
        try (ConsoleStage stage = new ConsoleStage(folder)) {
            ConsoleStage.Scene scene = stage.scene("acme");
            stage.scene("other");
            Browser ann = Browser.entered(stage.console(), stage.invite(scene, "ann", Role.OWNER, ""), "ann", PASSWORD);
            Map<String, String> form = Map.of("workspace", "acme", "password", PASSWORD);
            assertEquals(
                    422,
                    ann.post("/account/token", Map.of("workspace", "acme", "password", "another password"))
                            .status());
            assertEquals(
                    404,
                    ann.post("/account/token", Map.of("workspace", "other", "password", PASSWORD))
                            .status());
            assertEquals(
                    404,
                    ann.post("/account/token/end", Map.of("workspace", "other")).status());
            Browser.Page made = ann.post("/account/token", form);
            assertEquals(200, made.status());
            int at = made.html().indexOf("wbm_");
            String token = made.html().substring(at, at + 53);
            Browser.Page account = ann.get("/account");
            assertTrue(account.html().contains("there is one"), account.html());
            assertFalse(account.html().contains(token));
            assertTrue(ann.get(scene.base() + "/audit").html().contains("member_token_made")
                    || ann.get(scene.base() + "/audit").html().contains("member token made"));
            assertEquals(
                    "/account",
                    ann.post("/account/token/end", Map.of("workspace", "acme")).location());
            assertFalse(ann.get("/account").html().contains("there is one"));
        }
    }

    @Test
    void whoIsAddedOnThePageHasNoToken() {
        try (ConsoleStage stage = new ConsoleStage(folder)) {
            ConsoleStage.Scene scene = stage.scene("acme");
            Browser ann = Browser.entered(stage.console(), stage.invite(scene, "ann", Role.OWNER, ""), "ann", PASSWORD);
            ann.post(scene.base() + "/members", Map.of("name", "bob", "role", "viewer", "reach", "all"));
            assertEquals(
                    "",
                    stage.ledger()
                            .read(
                                    scene.id(),
                                    transaction -> transaction
                                            .members()
                                            .findByName("bob")
                                            .orElseThrow()
                                            .tokenHash()));
        }
    }
}
