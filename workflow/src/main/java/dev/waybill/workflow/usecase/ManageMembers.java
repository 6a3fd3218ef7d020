package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Adds members, gives roles, and makes the tokens with which members sign commands. */
public final class ManageMembers {
    private final Ledger ledger;
    private final IdMint ids;
    private final RandomGenerator random;

    /** A member and their new token, which is shown once and kept as a hash. */
    public record Welcome(Member member, KeyText token) {}

    public ManageMembers(Ledger ledger, IdMint ids, RandomGenerator random) {
        this.ledger = ledger;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Adds a member who signs commands with a token.
     *
     * @param projects which projects they may see
     * @throws RefusedException {@code FORBIDDEN}, {@code ALREADY_EXISTS}, {@code NOT_FOUND}, {@code INVALID_ARGUMENT}
     */
    public Welcome add(Administrator administrator, String name, Role role, ProjectChoice projects) {
        KeyText token = KeyText.mint(KeyText.Kind.MEMBER, random);
        return new Welcome(
                insert(administrator, name, role, projects, token.hash().hex()), token);
    }

    /** As {@link #add}, one who has no token: a link lets them in, and they may make one for themselves. */
    public Member addWithoutToken(Administrator administrator, String name, Role role, ProjectChoice projects) {
        return insert(administrator, name, role, projects, "");
    }

    private Member insert(
            Administrator administrator, String name, Role role, ProjectChoice projects, String tokenHash) {
        Names.requireName("member name", name);
        return ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.MANAGE_MEMBERS);
            Authority.requireReach(transaction, administrator, role);
            if (transaction.members().findByName(name).isPresent()) {
                throw new RefusedException(
                        RefusalCode.ALREADY_EXISTS, "a member of that name is there already: see 'members list'");
            }
            ProjectLimit limit = limit(transaction, administrator, projects);
            long now = transaction.nowMillis();
            Member member = new Member(new MemberId(ids.mint()), name, role, limit, tokenHash, false, now, now, 0);
            transaction.members().insert(member);
            note(transaction, administrator, AuditAction.MEMBER_ADDED, member, !tokenHash.isEmpty());
            return Answer.granted(member);
        });
    }

    /**
     * Makes a new token for a member; the old one ends. Questions asked before this moment are no longer theirs to
     * approve: a credential made after a question proves nothing about who holds it.
     */
    public Welcome renewToken(Administrator administrator, String name) {
        KeyText token = KeyText.mint(KeyText.Kind.MEMBER, random);
        return ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.MANAGE_MEMBERS);
            Member member = named(transaction, name);
            requireReach(transaction, administrator, member);
            Member renewed = member.withToken(token.hash().hex(), transaction.nowMillis());
            transaction.members().update(renewed);
            note(transaction, administrator, AuditAction.MEMBER_ROLE_CHANGED, renewed, true);
            return Answer.granted(new Welcome(renewed, token));
        });
    }

    /** Gives a member another role. */
    public Member changeRole(Administrator administrator, String name, Role role) {
        return ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.MANAGE_MEMBERS);
            Member member = named(transaction, name);
            requireReach(transaction, administrator, member);
            Authority.requireReach(transaction, administrator, role);
            if (role != Role.OWNER) {
                requireAnotherOwner(transaction, member);
            }
            Member changed = member.withRole(role, transaction.nowMillis());
            transaction.members().update(changed);
            note(transaction, administrator, AuditAction.MEMBER_ROLE_CHANGED, changed, false);
            return Answer.granted(changed);
        });
    }

    /**
     * Limits a member to some projects, or to none. Keys of theirs that reach further are left as they are: they may be
     * wanted, and whoever manages keys sees them.
     *
     * @param projects which they may see from now on
     */
    public Member limit(Administrator administrator, MemberId id, ProjectChoice projects) {
        return ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.MANAGE_MEMBERS);
            Member member = present(transaction, id);
            requireReach(transaction, administrator, member);
            ProjectLimit limit = limit(transaction, administrator, projects);
            if (limit.limits()) {
                requireAnotherOwner(transaction, member);
            }
            Member limited = member.limitedTo(limit, transaction.nowMillis());
            transaction.members().update(limited);
            transaction.record(
                    administrator.actor(),
                    administrator.origin(),
                    new AuditNote(
                            AuditAction.MEMBER_LIMITED,
                            member.id().text(),
                            new Detail().with("projects", text(limit)).json()));
            return Answer.granted(limited);
        });
    }

    private static ProjectLimit limit(
            ReadTransaction transaction, Administrator administrator, ProjectChoice projects) {
        ProjectLimit limit = ProjectChoice.read(transaction, administrator, projects);
        Authority.requireLimit(transaction, administrator, limit);
        return limit;
    }

    /** The projects of a limit, by their ids, as the log keeps them; empty for all. */
    private static String text(ProjectLimit limit) {
        return switch (limit) {
            case ProjectLimit.All all -> "";
            case ProjectLimit.Only only ->
                only.projects().stream().map(ProjectId::text).collect(Collectors.joining(" "));
        };
    }

    /** The member to whom a sign-in token belongs; empty for a token that no present member has. */
    public Optional<Administrator> signIn(Administrator asked, KeyText token) {
        return ledger.read(
                asked.workspace(),
                transaction -> transaction
                        .members()
                        .findByTokenHash(token.hash().hex())
                        .map(member -> Administrator.member(asked.workspace(), member.id(), asked.origin())));
    }

    static Member named(ReadTransaction transaction, String name) {
        return transaction
                .members()
                .findByName(name)
                .orElseThrow(() ->
                        new RefusedException(RefusalCode.NOT_FOUND, "no member of that name: see 'members list'"));
    }

    static Member present(ReadTransaction transaction, MemberId id) {
        return transaction
                .members()
                .find(id)
                .filter(Member::present)
                .orElseThrow(() ->
                        new RefusedException(RefusalCode.NOT_FOUND, "there is no such member: see 'members list'"));
    }

    static void requireReach(ReadTransaction transaction, Administrator administrator, Member member) {
        Authority.requireReach(transaction, administrator, member.role());
        Authority.requireLimit(transaction, administrator, member.limit());
    }

    static void requireAnotherOwner(ReadTransaction transaction, Member leaving) {
        boolean lastOwner = leaving.role() == Role.OWNER
                && !leaving.limit().limits()
                && transaction.members().list().stream()
                                .filter(member -> member.role() == Role.OWNER
                                        && !member.limit().limits())
                                .count()
                        == 1;
        if (lastOwner) {
            throw new RefusedException(
                    RefusalCode.FORBIDDEN,
                    "a workspace keeps at least one owner of all its projects: give that role to another first");
        }
    }

    static void note(
            WriteTransaction transaction,
            Administrator administrator,
            AuditAction action,
            Member member,
            boolean newToken) {
        transaction.record(
                administrator.actor(),
                administrator.origin(),
                new AuditNote(
                        action,
                        member.id().text(),
                        new Detail()
                                .with("role", member.role().text())
                                .with("new_token", newToken)
                                .json()));
    }
}
