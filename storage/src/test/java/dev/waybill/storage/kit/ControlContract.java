package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the control database promises. */
public abstract class ControlContract extends Contract {
    private static final KeyHash HASH = new KeyHash("7".repeat(64));

    @Test
    void a_workspace_is_found_by_id_and_slug_and_listed_by_slug() {
        Workspace first = Samples.workspace(Samples.WORKSPACE, "first");
        Workspace second = Samples.workspace(new WorkspaceId(2), "another");
        control().create(second);
        assertEquals(Optional.of(first), control().find(Samples.WORKSPACE));
        assertEquals(Optional.of(second), control().findBySlug("another"));
        assertEquals(Optional.empty(), control().findBySlug("Another"));
        assertEquals(Optional.empty(), control().find(new WorkspaceId(3)));
        assertEquals(List.of(second, first), control().list());
    }

    @Test
    void a_taken_slug_is_refused() {
        RefusedException refused = assertThrows(
                RefusedException.class, () -> control().create(Samples.workspace(new WorkspaceId(2), "first")));
        assertEquals(RefusalCode.ALREADY_EXISTS, refused.refusal().code());
        assertEquals(1, control().list().size());
    }

    @Test
    void a_route_is_there_until_it_is_removed() {
        Control.Route route = new Control.Route(Samples.WORKSPACE, new KeyId(5));
        assertEquals(Optional.empty(), control().route(HASH));
        control().addRoute(HASH, route);
        assertEquals(Optional.of(route), control().route(HASH));
        control().removeRoute(HASH);
        control().removeRoute(HASH);
        assertEquals(Optional.empty(), control().route(HASH));
    }

    @Test
    void adding_a_route_again_replaces_it() {
        Control.Route later = new Control.Route(Samples.WORKSPACE, new KeyId(6));
        control().addRoute(HASH, new Control.Route(Samples.WORKSPACE, new KeyId(5)));
        control().addRoute(HASH, later);
        assertEquals(Optional.of(later), control().route(HASH));
    }

    @Test
    void a_deleted_workspace_is_gone_with_its_routes_and_its_slug_is_free() {
        Control.Route route = new Control.Route(Samples.WORKSPACE, new KeyId(5));
        control().addRoute(HASH, route);
        ledger().write(Samples.WORKSPACE, transaction -> {
            transaction.closeWorkspace();
            return Answer.granted(true);
        });
        try (Stage other = stage().another()) {
            control().delete(Samples.WORKSPACE);
            control().delete(Samples.WORKSPACE);
            for (Control each : List.of(control(), other.control())) {
                assertEquals(Optional.empty(), each.find(Samples.WORKSPACE));
                assertEquals(Optional.empty(), each.route(HASH));
            }
            for (Ledger each : List.of(ledger(), other.ledger())) {
                RefusedException refused = assertThrows(
                        RefusedException.class,
                        () -> each.read(Samples.WORKSPACE, transaction -> transaction.policy()));
                assertEquals(RefusalCode.NOT_FOUND, refused.refusal().code());
            }
        }
        control().create(Samples.workspace(new WorkspaceId(2), "first"));
        assertEquals(
                List.of("first"), control().list().stream().map(Workspace::slug).toList());
    }

    @Test
    void a_change_moves_the_version() {
        long seen = control().version();
        control().addRoute(HASH, new Control.Route(Samples.WORKSPACE, new KeyId(5)));
        assertTrue(control().version() > seen);
    }

    @Test
    void another_process_sees_what_this_one_did() {
        try (Stage other = stage().another()) {
            control().addRoute(HASH, new Control.Route(Samples.WORKSPACE, new KeyId(5)));
            assertTrue(other.control().route(HASH).isPresent());
            other.control().create(Samples.workspace(new WorkspaceId(9), "from-afar"));
        }
        assertTrue(control().findBySlug("from-afar").isPresent());
        assertEquals(
                "nothing yet",
                ledger().read(
                                new WorkspaceId(9),
                                transaction -> transaction
                                                .runs()
                                                .page(Long.MAX_VALUE, 1)
                                                .isEmpty()
                                        ? "nothing yet"
                                        : "something"));
    }
}
