package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import dev.waybill.workflow.workspace.Workspace;
import dev.waybill.workflow.workspace.WorkspaceState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link CreateWorkspace}, and through it the grammar of slugs and names. */
final class CreateWorkspaceTest {
    private final Office office = new Office();

    @Test
    void beginsWithAnOwnerWhoHasNoToken() {
        Workspace made = office.createWorkspace.create("new-one", "New One", "oz");
        assertEquals(Policy.DEFAULT, office.ledger.read(made.id(), transaction -> transaction.policy()));
        Policy local = new Policy(TextMode.GUARDED, false, true);
        Workspace loose = office.createWorkspace.create("loose-one", "Loose", "oz", local);
        assertEquals(local, office.ledger.read(loose.id(), transaction -> transaction.policy()));
        assertEquals(Optional.of(made), office.control.findBySlug("new-one"));
        assertEquals(WorkspaceState.OPEN, made.state());
        List<Member> members = office.ledger.read(
                made.id(), transaction -> transaction.members().list());
        assertEquals(1, members.size());
        assertEquals(Role.OWNER, members.getFirst().role());
        assertEquals("", members.getFirst().tokenHash());
        List<String> actions = office.ledger.read(
                made.id(),
                transaction -> transaction.audit().page(Long.MAX_VALUE, 9).stream()
                        .map(row -> row.entry().action())
                        .toList());
        assertEquals(List.of("member_added", "workspace_created"), actions);
        assertRefused(RefusalCode.ALREADY_EXISTS, () -> office.createWorkspace.create("new-one", "x", "oz"));
    }

    @Test
    void findsWhatIsThereAndMakesWhatIsNot() {
        Workspace made = office.createWorkspace.findOrCreate("new-one", "New One", "oz");
        long entries = entries(made);
        assertEquals(made, office.createWorkspace.findOrCreate("new-one", "Other", "other"));
        assertEquals(entries, entries(made));
    }

    @Test
    void givesAnOwnerToAWorkspaceThatACrashLeftWithoutOne() {
        Workspace half = new Workspace(new WorkspaceId(office.ids.mint()), "half", "Half", WorkspaceState.OPEN, 1);
        office.control.create(half);
        assertEquals(half, office.createWorkspace.findOrCreate("half", "Half", "oz"));
        assertEquals(
                "oz",
                office.ledger.read(
                        half.id(),
                        transaction -> transaction.members().list().getFirst().name()));
    }

    private long entries(Workspace workspace) {
        return office.ledger.read(
                workspace.id(),
                transaction -> transaction.audit().page(Long.MAX_VALUE, 9).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "a-b", "a_b", "a.b", "9z"})
    void takesPlainSlugs(String slug) {
        assertEquals(slug, office.createWorkspace.create(slug, "x", "oz").slug());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-a", "a-", ".a", "a.", "_a", "a/b", "a b", "A", "\u00e9", "..", "a\n", "a:b", "a{b", "a`b"})
    void refusesOtherSlugs(String slug) {
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> office.createWorkspace.create(slug, "x", "oz"));
    }

    @Test
    void capsSlugsAndNames() {
        String slug = "s".repeat(Caps.SLUG);
        String name = "\ud83d\ude00".repeat(Caps.NAME);
        assertEquals(name, office.createWorkspace.create(slug, name, name).name());
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> office.createWorkspace.create(slug + "s", "x", "oz"));
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> office.createWorkspace.create("b", name + "x", "oz"));
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> office.createWorkspace.create("b", "x", name + "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u202eb", "a\0b", "a\ud800"})
    void refusesNamesThatAreBlankOrNotSeen(String name) {
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> office.createWorkspace.create("b", name, "oz"));
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> office.createWorkspace.create("b", "x", name));
    }
}
