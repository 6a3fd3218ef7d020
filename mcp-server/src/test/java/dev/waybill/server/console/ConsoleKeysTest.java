package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.key.KeyUse;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of keys: what it shows of each, and what its forms do. */
final class ConsoleKeysTest {
    private static final String HOSTILE = "<script>alert(1)</script>${7*7}\u001b[2J=cmd|' /C calc'!A0";

    @TempDir
    private Path folder;

    private ConsoleStage stage;
    private ConsoleStage.Scene scene;
    private Browser owner;
    private String keys;

    @BeforeEach
    void open() {
        stage = new ConsoleStage(folder);
        scene = stage.scene("acme");
        owner = Browser.entered(stage.console(), stage.invite(scene, "ann", Role.OWNER, ""), "ann", "a long password");
        keys = scene.base() + "/keys";
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aRotationSaysHowLongTheTextBeforeStillWorks() {
        String key = keys + "/" + scene.key().id().text();
        Browser.Page rotated = owner.post(key + "/rotate", Map.of("overlap", "24"));
        assertTrue(rotated.html().contains("The text before works for 24 h more"), rotated.html());
        stage.later(3_600_000);
        Browser.Page list = owner.get(keys);
        assertTrue(list.html().contains("text before ends"), list.html());
        assertTrue(list.html().contains("in 23 h"), list.html());
        assertEquals(303, owner.post(key + "/end-earlier", Map.of()).status());
        assertFalse(owner.get(keys).html().contains("text before ends"));
        assertTrue(
                owner.post(key + "/rotate", Map.of("overlap", "9999999")).html().contains("opens nothing any more"));
    }

    @Test
    void theLastUseStaysWhenItsRunHasEndedAndAHostsNameIsOnlyText() {
        stage.ledger().write(scene.id(), transaction -> {
            transaction.keys().used(scene.key().id(), new KeyUse(transaction.nowMillis(), HOSTILE, "1.0"));
            return Answer.granted(true);
        });
        stage.later(120_000);
        String html = owner.get(keys).html();
        assertTrue(html.contains("2 min ago"), html);
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;${7*7}"), html);
        assertFalse(html.contains("<script>alert"), html);
    }

    @Test
    void manyKeysComeByThePage() {
        for (int i = 0; i < 55; i++) {
            stage.later(1);
            assertEquals(
                    200,
                    owner.post(keys, Map.of("name", "key " + i, "days", "30")).status());
        }
        String first = owner.get(keys).html();
        assertTrue(first.contains("key 54<"), "the newest stands first");
        assertFalse(first.contains("key 4<"), "a page ends");
        int at = first.indexOf(keys + "?before=");
        String older = first.substring(at, first.indexOf('"', at));
        String second = owner.get(older).html();
        assertTrue(second.contains("key 4<") && second.contains("laptop<"), second);
        assertFalse(second.contains("?before="), "the last page leads nowhere");
        assertEquals(200, owner.get(keys + "?before=key_x'--").status());
    }
}
