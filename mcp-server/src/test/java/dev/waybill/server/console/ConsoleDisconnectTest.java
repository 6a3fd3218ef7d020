package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.GetScope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about projects says of disconnecting one: what is dropped, and what stays. */
final class ConsoleDisconnectTest {
    private static final String SLUG = "quetzalcoatl";
    private static final String PATTERN = "xiuhtecuhtli/**";

    @TempDir
    private Path folder;

    @Test
    void aProjectsIdentityIsDroppedAtOnceAndWhatItsRunsDidStays() {
        try (ConsoleStage stage = new ConsoleStage(folder)) {
            ConsoleStage.Scene scene = stage.scene("acme");
            ConsoleStage.Scene gone = stage.beside(scene, SLUG);
            Browser owner = Browser.entered(
                    stage.console(), stage.invite(scene, "ann", Role.OWNER, ""), "ann", "a long password");
            String projects = scene.base() + "/projects";
            Map<String, String> lists =
                    Map.of("editable", PATTERN, "read_only", "", "excluded", "", "saved", ScopeManifest.EMPTY.digest());
            assertEquals(
                    303, owner.post(projects + "/" + SLUG + "/scope", lists).status());
            assertTrue(
                    owner.get(projects + "/" + SLUG + "/scope/history").html().contains(PATTERN));

            assertEquals(
                    303,
                    owner.post(projects + "/" + SLUG + "/disconnect", Map.of()).status());

            for (String page : List.of("/runs", "/checkpoints", "/keys", "/projects", "/members", "/audit")) {
                String html = owner.get(scene.base() + page).html();
                assertFalse(html.contains(SLUG), page + " still names it");
                assertFalse(html.contains(PATTERN), page + " still has its pattern");
            }
            assertEquals(
                    404, owner.get(projects + "/" + SLUG + "/scope/history").status());
            String run =
                    owner.get(scene.base() + "/runs/" + gone.run().run().text()).html();
            assertTrue(run.contains("Another title") && run.contains("T-2"), "the run stays with what was said of it");
            assertEquals(CheckpointState.VOIDED, state(stage, gone));
            RefusedException nothing = assertThrows(
                    RefusedException.class,
                    () -> new GetScope(stage.ledger()).ofProject(stage.caller(scene.id(), gone.key()), SLUG));
            assertEquals(RefusalCode.NOT_FOUND, nothing.refusal().code());

            assertEquals(303, owner.post(projects, Map.of("slug", SLUG)).status());
            assertTrue(
                    owner.get(projects + "/" + SLUG + "/scope/history").html().contains("Nothing was ever in force"),
                    "the same name is another project");
        }
    }

    private static CheckpointState state(ConsoleStage stage, ConsoleStage.Scene scene) {
        return stage.ledger()
                .read(
                        scene.id(),
                        transaction -> transaction
                                .checkpoints()
                                .find(scene.checkpoint().id())
                                .orElseThrow()
                                .state());
    }
}
