package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.HEAD;
import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.scope.ScopeManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ManageProjectsTest {
    private final Office office = new Office();

    @Test
    void connectsWithNothingEditable() {
        Project project = office.projects.connect(office.olga, "api");
        assertEquals("project_connected", office.lastAudit().entry().action());
        assertTrue(project.connected());
        assertEquals(List.of(), office.projects.scope(office.ann, "api").editable());
        assertRefused(RefusalCode.ALREADY_EXISTS, () -> office.projects.connect(office.olga, "api"));
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> office.projects.connect(office.olga, "../api"));
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVER", "DEVELOPER", "VIEWER"})
    void isForOwnersAndAdmins(Role role) {
        Administrator member = office.add("eve", role, "");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.projects.connect(member, "api"));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.projects.disconnect(member, "shop"));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.projects.setScope(member, "shop", ScopeManifest.EMPTY));
        assertEquals(
                ScopeManifest.EMPTY.digest(),
                office.projects.scope(member, "shop").digest());
    }

    @Test
    void staysWithinTheProjectOfALimitedMember() {
        office.projects.connect(office.olga, "other");
        Administrator limited = office.add("lim", Role.ADMIN, "other");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.projects.connect(limited, "third"));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.projects.disconnect(limited, "shop"));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.projects.scope(limited, "shop"));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.projects.setScope(limited, "shop", ScopeManifest.EMPTY));
        assertEquals(
                "other",
                office.projects.setScope(limited, "other", ScopeManifest.EMPTY).slug());
    }

    @Test
    void putsAManifestInForceAndVoidsWhatWasBoundToAnother() {
        Handle handle = office.start("feature");
        Checkpoint plan = office.ask(handle, CheckpointKind.PLAN, "?", "");
        Checkpoint merge = office.ask(handle, CheckpointKind.MERGE, "?", HEAD);
        office.decide(office.ann, merge, Decision.APPROVE);
        office.setScope("src/**");
        assertEquals("scope_set", office.lastAudit().entry().action());
        assertEquals(
                List.of("src/**"), office.projects.scope(office.dev, "shop").editable());
        assertEquals(CheckpointState.VOIDED, office.kept(plan).state());
        assertEquals(CheckpointState.VOIDED, office.kept(merge).state());
        assertTrue(office.timeline(handle).contains(EventType.SCOPE_CHANGED));
        assertTrue(office.lastEvent(handle).detail().contains("\"cause\":\"scope\""));
    }

    @Test
    void voidsNothingWhenTheSameManifestIsSetAgain() {
        Handle handle = office.start("feature");
        office.setScope("src/**");
        Checkpoint plan = office.ask(handle, CheckpointKind.PLAN, "?", "");
        int before = office.timeline(handle).size();
        office.setScope("src/**");
        assertEquals(CheckpointState.PENDING, office.kept(plan).state());
        assertEquals(before, office.timeline(handle).size());
    }

    @Test
    void leavesOtherProjectsAlone() {
        Handle handle = office.start("feature");
        Checkpoint plan = office.ask(handle, CheckpointKind.PLAN, "?", "");
        office.projects.connect(office.olga, "other");
        office.projects.setScope(office.olga, "other", ScopeManifest.of(List.of("x"), List.of(), List.of()));
        assertEquals(CheckpointState.PENDING, office.kept(plan).state());
    }

    @Test
    void voidsInEveryLiveRunHoweverMany() {
        List<Handle> handles = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            handles.add(office.start("branch-" + i));
        }
        Checkpoint last = office.ask(handles.getLast(), CheckpointKind.PLAN, "?", "");
        office.setScope("src/**");
        for (Handle handle : handles) {
            assertTrue(office.timeline(handle).contains(EventType.SCOPE_CHANGED));
        }
        assertEquals(CheckpointState.VOIDED, office.kept(last).state());
    }

    @Test
    @Promise("P4")
    void dropsARepositorysIdentityAtOnce() {
        office.setScope("src/**");
        String digest = office.projects.scope(office.olga, "shop").digest();
        Project gone = office.projects.disconnect(office.olga, "shop");
        assertEquals("", gone.slug());
        assertEquals("project_disconnected", office.lastAudit().entry().action());
        office.ledger.read(office.workspace, transaction -> {
            assertEquals(Optional.of(gone), transaction.projects().find(gone.id()));
            assertEquals(Optional.empty(), transaction.scopes().find(gone.id(), digest));
            assertEquals(List.of(), transaction.projects().list());
            return 0;
        });
        assertRefused(RefusalCode.NOT_FOUND, () -> office.projects.scope(office.olga, "shop"));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.projects.disconnect(office.olga, "shop"));
        assertTrue(office.projects.connect(office.olga, "shop").id().value()
                != gone.id().value());
    }

    @Test
    void voidsWhatWasAskedUnderTheEmptyManifestWhenDisconnected() {
        Handle handle = office.start("feature");
        Checkpoint plan = office.ask(handle, CheckpointKind.PLAN, "?", "");
        office.projects.disconnect(office.olga, "shop");
        assertEquals(CheckpointState.VOIDED, office.kept(plan).state());
    }
}
