package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.member.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that says what is kept. */
final class ConsoleInventoryTest {
    @TempDir
    private Path folder;

    @Test
    @Promise("L1")
    void aViewerReadsWhatIsKeptAndWhichOfItAnAgentChose() {
        try (ConsoleStage stage = new ConsoleStage(folder)) {
            ConsoleStage.Scene scene = stage.scene("acme");
            Browser viewer = Browser.entered(
                    stage.console(), stage.invite(scene, "vera", Role.VIEWER, ""), "vera", "a long enough password");
            Browser.Page page = viewer.get(scene.base() + "/data");
            assertEquals(200, page.status());
            for (String name : new String[] {"audit_entry", "last_message", "password_hash", "scope_pattern"}) {
                assertTrue(page.html().contains("<code>" + name + "</code>"), name);
            }
            assertTrue(page.html().contains("chosen by an agent"));
            assertFalse(page.html().contains("No purpose is written down"));
        }
    }
}
