package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.guard.GuardCredential;
import dev.waybill.workflow.id.GuardId;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes and revokes guard credentials. Who may manage a key may manage its guards. As for keys, the workspace's file is
 * written first and the routing index second.
 */
public final class ManageGuards {
    /** Valid credentials of one key: a worktree each. */
    public static final int MAX_GUARDS = 1_000;

    private final Ledger ledger;
    private final Control control;
    private final IdMint ids;
    private final RandomGenerator random;

    /** A credential's row and its text, which is shown once and kept as a hash. */
    public record NewGuard(GuardCredential credential, KeyText text) {}

    public ManageGuards(Ledger ledger, Control control, IdMint ids, RandomGenerator random) {
        this.ledger = ledger;
        this.control = control;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Makes a credential for a key.
     *
     * @param project the only project that the guard may speak of; empty for all that the key reaches
     * @throws RefusedException {@code FORBIDDEN}, {@code NOT_FOUND}, {@code LIMIT_REACHED}; {@code PRECONDITION_FAILED}
     *     for a key that is revoked or expired
     */
    public NewGuard create(Administrator administrator, KeyId key, String project) {
        KeyText text = KeyText.mint(KeyText.Kind.GUARD, random);
        GuardCredential made = ledger.write(
                administrator.workspace(),
                transaction -> Answer.granted(insert(transaction, administrator, key, project, text)));
        control.addRoute(made.hash(), new Control.Route(administrator.workspace(), key));
        return new NewGuard(made, text);
    }

    private GuardCredential insert(
            WriteTransaction transaction, Administrator administrator, KeyId id, String project, KeyText text) {
        PluginKey key = ManageKeys.mine(transaction, administrator, id);
        if (!key.valid(transaction.nowMillis())) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION_FAILED,
                    "the key is revoked or expired, and a guard would end with it: name another, see 'keys list'");
        }
        if (transaction.guards().valid(id, MAX_GUARDS).size() >= MAX_GUARDS) {
            throw new RefusedException(
                    RefusalCode.LIMIT_REACHED,
                    "a key has at most " + MAX_GUARDS
                            + " guard credentials: revoke those that no machine uses any more,"
                            + " see 'keys guard list'");
        }
        GuardCredential made = new GuardCredential(
                new GuardId(ids.mint()),
                id,
                project.isEmpty() ? key.project() : reached(transaction, key, project),
                text.hash(),
                transaction.nowMillis(),
                0);
        transaction.guards().insert(made);
        note(transaction, administrator, AuditAction.GUARD_CREATED, made);
        return made;
    }

    private static long reached(WriteTransaction transaction, PluginKey key, String slug) {
        var project = Projects.connected(transaction, slug);
        if (!Admission.reaches(key, project.id())) {
            throw Projects.unknown();
        }
        return project.id().value();
    }

    /** Ends a credential at once. Revoking it again changes nothing. */
    public GuardCredential revoke(Administrator administrator, GuardId id) {
        GuardCredential ended = ledger.write(administrator.workspace(), transaction -> {
            GuardCredential before = transaction
                    .guards()
                    .find(id)
                    .orElseThrow(() -> new RefusedException(
                            RefusalCode.NOT_FOUND, "no such guard credential: see 'keys guard list'"));
            ManageKeys.mine(transaction, administrator, before.key());
            return Answer.granted(before.revoked() ? before : end(transaction, administrator, before));
        });
        control.removeRoute(ended.hash());
        return ended;
    }

    /** Ends all credentials of a key that ends; returns the hashes that lead nowhere from now on. */
    static List<KeyHash> endAll(WriteTransaction transaction, Administrator administrator, PluginKey key) {
        List<KeyHash> ended = new ArrayList<>();
        for (GuardCredential credential : transaction.guards().valid(key.id(), MAX_GUARDS)) {
            ended.add(end(transaction, administrator, credential).hash());
        }
        return ended;
    }

    private static GuardCredential end(
            WriteTransaction transaction, Administrator administrator, GuardCredential credential) {
        GuardCredential after = credential.endedAt(transaction.nowMillis());
        transaction.guards().update(after);
        note(transaction, administrator, AuditAction.GUARD_REVOKED, after);
        return after;
    }

    private static void note(
            WriteTransaction transaction, Administrator administrator, AuditAction action, GuardCredential credential) {
        transaction.record(
                administrator.actor(),
                administrator.origin(),
                new AuditNote(
                        action,
                        credential.id().text(),
                        new Detail().with("key", credential.key().text()).json()));
    }
}
