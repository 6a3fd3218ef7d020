package dev.waybill.workflow.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.scope.ScopeManifest;
import org.junit.jupiter.api.Test;

final class ProjectTest {
    private static final Project PROJECT = new Project(new ProjectId(1), "shop", "digest", 10, 0);

    @Test
    void keepsAllElseUnderAnotherManifest() {
        assertEquals(new Project(new ProjectId(1), "shop", "other", 10, 0), PROJECT.underScope("other"));
        assertTrue(PROJECT.connected());
    }

    @Test
    void keepsNeitherSlugNorManifestWhenDisconnected() {
        Project gone = PROJECT.disconnected(20);
        assertEquals(new Project(new ProjectId(1), "", ScopeManifest.EMPTY.digest(), 10, 20), gone);
        assertFalse(gone.connected());
    }
}
