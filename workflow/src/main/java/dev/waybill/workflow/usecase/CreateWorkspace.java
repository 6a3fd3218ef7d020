package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.workspace.Workspace;
import dev.waybill.workflow.workspace.WorkspaceState;
import java.time.InstantSource;

/** Makes a workspace and its first owner, who has no sign-in token yet. */
public final class CreateWorkspace {
    private final Control control;
    private final Ledger ledger;
    private final IdMint ids;
    private final InstantSource clock;

    public CreateWorkspace(Control control, Ledger ledger, IdMint ids, InstantSource clock) {
        this.control = control;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates it.
     *
     * @param slug  1 to {@code Caps.SLUG} of {@code a-z 0-9 -}, unique on this server
     * @param owner the first owner's name
     * @throws dev.waybill.workflow.refusal.RefusedException {@code INVALID_ARGUMENT}, {@code ALREADY_EXISTS}
     */
    public Workspace create(String slug, String name, String owner) {
        Names.requireSlug("workspace", slug);
        Names.requireName("workspace name", name);
        Names.requireName("owner", owner);
        Workspace workspace =
                new Workspace(new WorkspaceId(ids.mint()), slug, name, WorkspaceState.OPEN, clock.millis());
        control.create(workspace);
        ledger.write(workspace.id(), transaction -> {
            Member first = new Member(
                    new MemberId(ids.mint()),
                    owner,
                    Role.OWNER,
                    0,
                    "",
                    transaction.nowMillis(),
                    transaction.nowMillis(),
                    0);
            transaction.members().insert(first);
            String target = workspace.id().text();
            transaction.record(
                    Actor.OPERATOR, Origin.NONE, new AuditNote(AuditAction.WORKSPACE_CREATED, target, Detail.NONE));
            transaction.record(
                    Actor.OPERATOR,
                    Origin.NONE,
                    new AuditNote(
                            AuditAction.MEMBER_ADDED,
                            first.id().text(),
                            new Detail().with("role", Role.OWNER.text()).json()));
            return Answer.granted(first);
        });
        return workspace;
    }
}
