package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.ActorKind;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.key.EarlierText;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Makes, rotates and revokes plugin keys. The workspace's file is written first and the routing index second: a
 * crash between leaves a key that nobody was shown, or a route to a key that is revoked, never the reverse.
 */
public final class ManageKeys {
    /** Keys kept in one workspace, the revoked ones among them. */
    public static final int MAX_KEYS = 10_000;
    /** The longest life that can be asked for. */
    public static final Duration MAX_LIFE = Duration.ofDays(3650);
    /** The longest time for which a rotated key's earlier text may still open. */
    public static final Duration MAX_OVERLAP = Duration.ofDays(7);

    private final Ledger ledger;
    private final Control control;
    private final IdMint ids;
    private final RandomGenerator random;

    /** A key's row and its text, which is shown once and kept as a hash. */
    public record NewKey(PluginKey key, KeyText text) {}

    /** A key before and after it got a new text. */
    private record Rotation(PluginKey before, PluginKey after) {}

    /**
     * What to make.
     *
     * @param project only this project's slug; empty for all
     * @param life    until it expires; zero for never
     * @param owner   the member it works for; empty for the caller, or for the operator the first owner
     */
    public record KeyRequest(String name, String project, Duration life, String owner) {}

    public ManageKeys(Ledger ledger, Control control, IdMint ids, RandomGenerator random) {
        this.ledger = ledger;
        this.control = control;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Makes a key.
     *
     * @throws RefusedException {@code FORBIDDEN}, {@code INVALID_ARGUMENT}, {@code NOT_FOUND}, {@code LIMIT_REACHED}
     */
    public NewKey create(Administrator administrator, KeyRequest request) {
        return create(administrator, request, transaction -> true).orElseThrow();
    }

    /**
     * Makes the first key of a workspace, for everything and for ever; empty where a key with a text was ever made.
     * Of several processes that ask at once, one is given it.
     */
    public Optional<NewKey> first(Administrator administrator, String name) {
        return create(
                administrator,
                new KeyRequest(name, "", Duration.ZERO, ""),
                transaction -> !transaction.keys().anyWithText());
    }

    private Optional<NewKey> create(
            Administrator administrator, KeyRequest request, Predicate<ReadTransaction> condition) {
        Names.requireName("key name", request.name());
        if (request.life().isNegative() || request.life().compareTo(MAX_LIFE) > 0) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT, "a key lives at most " + MAX_LIFE.toDays() + " days");
        }
        KeyText text = KeyText.mint(KeyText.Kind.PLUGIN, random);
        Optional<PluginKey> key = ledger.write(
                administrator.workspace(),
                transaction -> Answer.granted(
                        condition.test(transaction)
                                ? Optional.of(insert(transaction, administrator, request, text))
                                : Optional.empty()));
        key.ifPresent(made -> control.addRoute(made.hash(), new Control.Route(administrator.workspace(), made.id())));
        return key.map(made -> new NewKey(made, text));
    }

    private PluginKey insert(
            WriteTransaction transaction, Administrator administrator, KeyRequest request, KeyText text) {
        Authority.require(transaction, administrator, Permission.MAKE_OWN_KEYS);
        Member owner = owner(transaction, administrator, request.owner());
        if (transaction.keys().count(MAX_KEYS) >= MAX_KEYS) {
            throw new RefusedException(
                    RefusalCode.LIMIT_REACHED, "a workspace keeps at most " + MAX_KEYS + " keys: make another one");
        }
        long project = request.project().isEmpty()
                ? 0
                : Projects.reached(transaction, administrator, request.project())
                        .id()
                        .value();
        Authority.requireProject(transaction, administrator, project);
        long now = transaction.nowMillis();
        PluginKey made = new PluginKey(
                new KeyId(ids.mint()),
                request.name(),
                text.hash(),
                owner.id().value(),
                maker(administrator),
                project,
                now,
                request.life().isZero() ? 0 : now + request.life().toMillis(),
                0);
        transaction.keys().insert(made);
        note(transaction, administrator, AuditAction.KEY_CREATED, made);
        return made;
    }

    /** The key without text, for stdio on a data folder of one's own; made at first use. */
    public PluginKey local(Administrator administrator) {
        return ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.MANAGE_KEYS);
            Authority.requireProject(transaction, administrator, 0);
            var kept = transaction.keys().findLocal();
            if (kept.isPresent()) {
                return Answer.granted(kept.get());
            }
            PluginKey made = new PluginKey(
                    new KeyId(ids.mint()),
                    "local",
                    KeyHash.NONE,
                    owner(transaction, administrator, "").id().value(),
                    0,
                    0,
                    transaction.nowMillis(),
                    0,
                    0);
            transaction.keys().insert(made);
            note(transaction, administrator, AuditAction.KEY_CREATED, made);
            return Answer.granted(made);
        });
    }

    /**
     * Gives a key a new text, while the old one opens for a while longer; runs and id stay. What was older still ends
     * at once.
     *
     * @param overlap zero to end the old text at once, and at most {@link #MAX_OVERLAP}; the key's own end is not put
     *     off
     */
    public NewKey rotate(Administrator administrator, KeyId id, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(MAX_OVERLAP) > 0) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "a rotated key's earlier text works for at most " + MAX_OVERLAP.toDays()
                            + " days more: choose a shorter overlap");
        }
        KeyText text = KeyText.mint(KeyText.Kind.PLUGIN, random);
        Rotation rotation = ledger.write(administrator.workspace(), transaction -> {
            PluginKey before = mine(transaction, administrator, id);
            if (!before.valid(transaction.nowMillis()) || before.hash().equals(KeyHash.NONE)) {
                throw new RefusedException(
                        RefusalCode.PRECONDITION_FAILED,
                        "a revoked or expired key and the local key can't be rotated: make a new one with 'keys create'");
            }
            PluginKey after = before.rotated(
                    text.hash(),
                    maker(administrator),
                    overlap.isZero() ? 0 : transaction.nowMillis() + overlap.toMillis());
            transaction.keys().update(after);
            note(transaction, administrator, AuditAction.KEY_ROTATED, after);
            return Answer.granted(new Rotation(before, after));
        });
        control.addRoute(text.hash(), new Control.Route(administrator.workspace(), id));
        removeRoute(control, rotation.before().earlier());
        if (overlap.isZero()) {
            control.removeRoute(rotation.before().hash());
        }
        return new NewKey(rotation.after(), text);
    }

    /** Ends a rotated key's earlier text before its time. Where there is none, nothing changes. */
    public PluginKey endEarlier(Administrator administrator, KeyId id) {
        Rotation ended = ledger.write(administrator.workspace(), transaction -> {
            PluginKey before = mine(transaction, administrator, id);
            if (before.earlier().equals(EarlierText.NONE)) {
                return Answer.granted(new Rotation(before, before));
            }
            PluginKey after = before.withoutEarlier();
            transaction.keys().update(after);
            note(transaction, administrator, AuditAction.KEY_OVERLAP_ENDED, after);
            return Answer.granted(new Rotation(before, after));
        });
        removeRoute(control, ended.before().earlier());
        return ended.after();
    }

    /** Takes all ways to a key that ended out of the index. */
    static void removeRoutes(Control control, PluginKey key) {
        control.removeRoute(key.hash());
        removeRoute(control, key.earlier());
    }

    private static void removeRoute(Control control, EarlierText earlier) {
        if (!earlier.equals(EarlierText.NONE)) {
            control.removeRoute(earlier.hash());
        }
    }

    /** Ends a key at once, and its guards' credentials with it. Revoking it again changes nothing. */
    public PluginKey revoke(Administrator administrator, KeyId id) {
        List<KeyHash> guards = new ArrayList<>();
        PluginKey key = ledger.write(administrator.workspace(), transaction -> {
            PluginKey before = mine(transaction, administrator, id);
            if (before.revokedAtMillis() != 0) {
                return Answer.granted(before);
            }
            PluginKey after = before.revoked(transaction.nowMillis());
            transaction.keys().update(after);
            note(transaction, administrator, AuditAction.KEY_REVOKED, after);
            guards.addAll(ManageGuards.endAll(transaction, administrator, after));
            return Answer.granted(after);
        });
        removeRoutes(control, key);
        guards.forEach(control::removeRoute);
        return key;
    }

    /**
     * A key that the caller may manage: any with the right to manage keys, else one's own. One that is limited to a
     * project beyond their reach is as one that is not there.
     */
    static PluginKey mine(ReadTransaction transaction, Administrator administrator, KeyId id) {
        PluginKey key = transaction.keys().find(id).orElseThrow(ManageKeys::unknown);
        boolean own = administrator.actor().kind() == ActorKind.MEMBER
                && key.owner() == administrator.actor().id();
        if (!own && key.project() != 0 && !Authority.reachesProject(transaction, administrator, key.project())) {
            throw unknown();
        }
        Authority.require(transaction, administrator, own ? Permission.MAKE_OWN_KEYS : Permission.MANAGE_KEYS);
        if (!own) {
            Authority.requireProject(transaction, administrator, key.project());
        }
        return key;
    }

    private static RefusedException unknown() {
        return new RefusedException(RefusalCode.NOT_FOUND, "no such key: see 'keys list'");
    }

    private static Member owner(ReadTransaction transaction, Administrator administrator, String name) {
        if (!name.isEmpty()) {
            Member owner = transaction
                    .members()
                    .findByName(name)
                    .orElseThrow(() ->
                            new RefusedException(RefusalCode.NOT_FOUND, "no member of that name: see 'members list'"));
            if (administrator.actor().kind() == ActorKind.MEMBER
                    && owner.id().value() != administrator.actor().id()) {
                Authority.require(transaction, administrator, Permission.MANAGE_KEYS);
            }
            return owner;
        }
        if (administrator.actor().kind() == ActorKind.MEMBER) {
            return Authority.signedIn(transaction, administrator);
        }
        return transaction.members().list().stream()
                .filter(member -> member.role() == Role.OWNER)
                .min((a, b) -> Long.compare(a.id().value(), b.id().value()))
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.PRECONDITION_FAILED, "the workspace has no owner: add one with 'members add'"));
    }

    private static long maker(Administrator administrator) {
        return administrator.actor().kind() == ActorKind.MEMBER
                ? administrator.actor().id()
                : 0;
    }

    static void note(WriteTransaction transaction, Administrator administrator, AuditAction action, PluginKey key) {
        Detail detail = new Detail().with("expires_at", key.expiresAtMillis());
        if (!key.earlier().equals(EarlierText.NONE)) {
            detail = detail.with("earlier_text_until", key.earlier().untilMillis());
        }
        transaction.record(
                administrator.actor(),
                administrator.origin(),
                new AuditNote(action, key.id().text(), detail.json()));
    }
}
