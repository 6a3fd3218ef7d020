package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.usecase.Caller;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run from its beginning: every event once and in order, whether a script plays it or not. */
final class ConsoleReplayTest {
    @TempDir
    private Path folder;

    @Test
    @Promise("P14")
    void aFinishedRunIsThereWholeAndInOrder() {
        try (ConsoleStage stage = new ConsoleStage(folder)) {
            ConsoleStage.Scene scene = stage.scene("acme");
            Browser viewer = Browser.entered(
                    stage.console(), stage.invite(scene, "vera", Role.VIEWER, ""), "vera", "a long enough password");
            Caller caller = stage.caller(scene.id(), scene.key());
            Handle run = stage.start(caller, "T-7", "</bdi><script>alert(1)</script>", "feature/7");
            for (int i = 0; i < 600; i++) {
                stage.later(1_000);
                stage.report(caller, run, "step " + i + " <img src=x>");
            }
            String path = scene.base() + "/runs/" + run.run().text() + "/replay";
            String first = viewer.get(path).html();
            assertEquals(500, first.split("data-at=\"", -1).length - 1);
            assertTrue(first.indexOf(">step 0 ") < first.indexOf(">step 1 "), "the earliest first");
            assertFalse(first.contains("<script>alert"), "a title is text");
            assertFalse(first.contains("<img src=x"), "a message is text");
            assertTrue(first.contains("after 1 s"));
            int at = first.indexOf(path + "?after=");
            String rest =
                    viewer.get(first.substring(at, first.indexOf('"', at))).html();
            assertEquals(101, rest.split("data-at=\"", -1).length - 1);
            assertTrue(rest.contains(">step 599 "));
            assertFalse(rest.contains("Later events"));
            assertTrue(viewer.get(path + "?after=999999999999999999").html().contains("Nothing more happened"));
            assertEquals(
                    404,
                    viewer.get(scene.base() + "/runs/run_0000000000001/replay").status());
        }
    }
}
