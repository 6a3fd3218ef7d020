package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import java.util.function.Predicate;

/** Connects repositories, disconnects them, and sets what of them may be written. */
public final class ManageProjects {
    private final Ledger ledger;
    private final IdMint ids;

    public ManageProjects(Ledger ledger, IdMint ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Makes a repository known, with nothing editable. */
    public Project connect(Administrator administrator, String slug) {
        Names.requireSlug("project", slug);
        return ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.MANAGE_PROJECTS);
            Authority.requireProject(transaction, administrator, 0);
            if (transaction.projects().findBySlug(slug).isPresent()) {
                throw new RefusedException(
                        RefusalCode.ALREADY_EXISTS, "the project '" + slug + "' is connected already");
            }
            Project project = new Project(
                    new ProjectId(ids.mint()), slug, ScopeManifest.EMPTY.digest(), transaction.nowMillis(), 0);
            transaction.projects().insert(project);
            note(transaction, administrator, AuditAction.PROJECT_CONNECTED, project, Detail.NONE);
            return Answer.granted(project);
        });
    }

    /**
     * Drops a repository's identity at once: its slug, its manifests, the addresses of its pull requests. Its runs stay,
     * pointing at a nameless row. The addresses of many runs are unreadable from that moment and erased when this returns,
     * or by the next opening where a crash or a full disk comes between.
     */
    public Project disconnect(Administrator administrator, String slug) {
        Project gone = drop(administrator, slug);
        eraseAddresses(administrator.workspace());
        return gone;
    }

    private Project drop(Administrator administrator, String slug) {
        return ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.MANAGE_PROJECTS);
            Project project = Projects.reached(transaction, administrator, slug);
            Project gone = project.disconnected(transaction.nowMillis());
            Standing.voidForScope(transaction, administrator, gone);
            transaction.scopes().deleteAll(project.id());
            transaction.quorums().deleteRules(project.id());
            transaction.runs().dropPullRequests(project.id());
            transaction.projects().update(gone);
            note(transaction, administrator, AuditAction.PROJECT_DISCONNECTED, gone, Detail.NONE);
            return Answer.granted(gone);
        });
    }

    /** Each stretch is a call of its own, so that others get their turn. */
    private void eraseAddresses(WorkspaceId workspace) {
        try {
            boolean more = true;
            while (more) {
                more = ledger.write(
                        workspace,
                        transaction -> Answer.granted(transaction.runs().eraseDropped()));
            }
        } catch (RefusedException later) {
            // The project is disconnected all the same, and who is told otherwise would try again.
            if (later.refusal().code() != RefusalCode.UNAVAILABLE) {
                throw later;
            }
        }
    }

    /** Puts a manifest in force; every question and approval that was bound to another one is voided. */
    public Project setScope(Administrator administrator, String slug, ScopeManifest manifest) {
        return setScope(administrator, slug, manifest, inForce -> true);
    }

    /**
     * As {@link #setScope}, where what is in force is still what the caller was shown.
     *
     * @param shown digest of what they were shown
     * @throws RefusedException {@code PRECONDITION_FAILED} where it is not
     */
    public Project replaceScope(Administrator administrator, String slug, ScopeManifest manifest, String shown) {
        return setScope(administrator, slug, manifest, shown::equals);
    }

    private Project setScope(
            Administrator administrator, String slug, ScopeManifest manifest, Predicate<String> expected) {
        return ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.SET_SCOPE);
            Project project = Projects.reached(transaction, administrator, slug);
            if (!expected.test(project.scopeDigest())) {
                throw new RefusedException(
                        RefusalCode.PRECONDITION_FAILED,
                        "somebody else saved other lists meanwhile: look at the difference, then save again");
            }
            Project changed = project.underScope(manifest.digest());
            transaction.scopes().insert(project.id(), manifest, transaction.nowMillis());
            if (!project.scopeDigest().equals(manifest.digest())) {
                transaction.projects().update(changed);
                transaction
                        .scopes()
                        .putInForce(
                                project.id(),
                                manifest.digest(),
                                transaction.nowMillis(),
                                administrator.actor().id());
                Standing.voidForScope(transaction, administrator, changed);
            }
            note(
                    transaction,
                    administrator,
                    AuditAction.SCOPE_SET,
                    changed,
                    new Detail().with("digest", manifest.digest()).json());
            return Answer.granted(changed);
        });
    }

    /** The manifest in force. */
    public ScopeManifest scope(Administrator administrator, String slug) {
        return ledger.read(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.VIEW_SCOPE);
            Project project = Projects.reached(transaction, administrator, slug);
            return Projects.manifest(transaction, project);
        });
    }

    private static void note(
            WriteTransaction transaction,
            Administrator administrator,
            AuditAction action,
            Project project,
            String detail) {
        transaction.record(
                administrator.actor(),
                administrator.origin(),
                new AuditNote(action, project.id().text(), detail));
    }
}
