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
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.Workspace;
import dev.waybill.workflow.workspace.WorkspaceState;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes a workspace and its first owner, who has no sign-in token yet. These are two databases and so two steps: a
 * process that finds the first taken and the second open, after a crash or beside another start, takes the second.
 */
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
     * @param slug  1 to {@code Caps.SLUG} of {@code a-z 0-9 - _ .}, a letter or a digit at both ends, unique here
     * @param owner the first owner's name
     * @throws RefusedException {@code INVALID_ARGUMENT}, {@code ALREADY_EXISTS}
     */
    public Workspace create(String slug, String name, String owner) {
        return create(slug, name, owner, Policy.DEFAULT);
    }

    /**
     * As {@link #create(String, String, String)}, under a policy of its own. It is the one moment at which
     * {@code localApprovals} can be chosen, see {@link ChangePolicy}.
     */
    public Workspace create(String slug, String name, String owner, Policy policy) {
        Names.requireSlug("workspace", slug);
        Names.requireName("workspace name", name);
        Names.requireName("owner", owner);
        Workspace workspace =
                new Workspace(new WorkspaceId(ids.mint()), slug, name, WorkspaceState.OPEN, clock.millis());
        control.create(workspace);
        giveOwner(workspace, owner, policy);
        return workspace;
    }

    /**
     * The workspace of this slug, made where it is missing. Any number of processes may call this at once.
     *
     * @param owner the first owner's name, where there is none yet
     * @throws RefusedException {@code INVALID_ARGUMENT}
     */
    public Workspace findOrCreate(String slug, String name, String owner) {
        Optional<Workspace> found = control.findBySlug(slug);
        if (found.isEmpty()) {
            try {
                return create(slug, name, owner);
            } catch (RefusedException refused) {
                found = control.findBySlug(slug);
                if (refused.refusal().code() != RefusalCode.ALREADY_EXISTS || found.isEmpty()) {
                    throw refused;
                }
            }
        }
        Workspace workspace = found.orElseThrow();
        Names.requireName("owner", owner);
        boolean owned = ledger.read(
                workspace.id(), transaction -> !transaction.members().list().isEmpty());
        if (!owned) {
            giveOwner(workspace, owner, Policy.DEFAULT);
        }
        return workspace;
    }

    /** Does nothing where a member is: a workspace keeps an owner from its first one on. */
    private void giveOwner(Workspace workspace, String owner, Policy policy) {
        ledger.write(workspace.id(), transaction -> {
            if (!transaction.members().list().isEmpty()) {
                return Answer.granted(workspace);
            }
            Member first = new Member(
                    new MemberId(ids.mint()),
                    owner,
                    Role.OWNER,
                    ProjectLimit.NONE,
                    "",
                    false,
                    transaction.nowMillis(),
                    transaction.nowMillis(),
                    0);
            transaction.members().insert(first);
            transaction.setPolicy(policy);
            String target = workspace.id().text();
            transaction.record(
                    Actor.OPERATOR,
                    Origin.NONE,
                    new AuditNote(
                            AuditAction.WORKSPACE_CREATED,
                            target,
                            new Detail()
                                    .with("local_approvals", policy.localApprovals())
                                    .json()));
            transaction.record(
                    Actor.OPERATOR,
                    Origin.NONE,
                    new AuditNote(
                            AuditAction.MEMBER_ADDED,
                            first.id().text(),
                            new Detail().with("role", Role.OWNER.text()).json()));
            return Answer.granted(workspace);
        });
    }
}
