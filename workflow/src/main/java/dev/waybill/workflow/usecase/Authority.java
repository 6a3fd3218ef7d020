package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.ActorKind;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;

/** Asks the permission table, inside the transaction that acts on the answer. */
final class Authority {
    private Authority() {}

    /**
     * Lets the operator and members with the right pass.
     *
     * @throws RefusedException {@code FORBIDDEN} for all others
     */
    static void require(ReadTransaction transaction, Administrator administrator, Permission permission) {
        if (administrator.actor().kind() == ActorKind.OPERATOR) {
            return;
        }
        Member member = signedIn(transaction, administrator);
        if (!member.role().may(permission)) {
            throw new RefusedException(
                    RefusalCode.FORBIDDEN,
                    "the role '" + member.role().text() + "' may not do this: ask an owner or admin of the workspace");
        }
    }

    /**
     * Lets the operator and members pass who may see a project.
     *
     * @param project 0 for what belongs to the whole workspace
     * @throws RefusedException {@code FORBIDDEN} for all others
     */
    static void requireProject(ReadTransaction transaction, Administrator administrator, long project) {
        if (!reachesProject(transaction, administrator, project)) {
            throw beyondLimit();
        }
    }

    /** As {@link #requireProject}, to leave out of a list what the caller may not see. */
    static boolean reachesProject(ReadTransaction transaction, Administrator administrator, long project) {
        return administrator.actor().kind() == ActorKind.OPERATOR
                || signedIn(transaction, administrator).reachesProject(project);
    }

    /**
     * Lets the operator and members pass who see all that somebody else sees.
     *
     * @throws RefusedException {@code FORBIDDEN} for all others
     */
    static void requireLimit(ReadTransaction transaction, Administrator administrator, ProjectLimit other) {
        if (!limit(transaction, administrator).covers(other)) {
            throw beyondLimit();
        }
    }

    /** Which projects the caller may see: all of them for the operator. */
    static ProjectLimit limit(ReadTransaction transaction, Administrator administrator) {
        return administrator.actor().kind() == ActorKind.OPERATOR
                ? ProjectLimit.NONE
                : signedIn(transaction, administrator).limit();
    }

    private static RefusedException beyondLimit() {
        return new RefusedException(
                RefusalCode.FORBIDDEN,
                "your membership is limited to some projects and this reaches beyond them: ask a member without that"
                        + " limit");
    }

    /**
     * The member behind the call.
     *
     * @throws RefusedException {@code FORBIDDEN} for the operator and for members who were removed
     */
    static Member signedIn(ReadTransaction transaction, Administrator administrator) {
        if (administrator.actor().kind() != ActorKind.MEMBER) {
            throw new RefusedException(
                    RefusalCode.FORBIDDEN,
                    "this needs a signed-in member: set WAYBILL_MEMBER_TOKEN to the token that 'members add' printed");
        }
        return transaction
                .members()
                .find(new MemberId(administrator.actor().id()))
                .filter(Member::present)
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.FORBIDDEN, "you are no longer a member of this workspace: ask an owner"));
    }

    /**
     * Whether the caller may give, take or issue credentials for {@code role}. The operator may do so for roles
     * that govern or answer checkpoints only until somebody can sign in as owner or admin: from then on whoever
     * merely has a shell on the machine (an agent, on a {@code local} data folder) can make itself neither an owner
     * nor an approver.
     *
     * @throws RefusedException {@code FORBIDDEN}
     */
    static void requireReach(ReadTransaction transaction, Administrator administrator, Role role) {
        if (administrator.actor().kind() != ActorKind.OPERATOR) {
            Member member = signedIn(transaction, administrator);
            if (!member.role().reaches(role)) {
                throw new RefusedException(
                        RefusalCode.FORBIDDEN,
                        "the role '" + member.role().text() + "' does not reach the role '" + role.text()
                                + "': ask an owner");
            }
        } else if (decides(role) && governed(transaction)) {
            throw new RefusedException(
                    RefusalCode.FORBIDDEN,
                    "this workspace has an owner or admin who can sign in: the role '" + role.text()
                            + "' is theirs to give, in the console, or here with their token in WAYBILL_MEMBER_TOKEN");
        }
    }

    /** Whether somebody can act as a member who gives out roles. */
    static boolean governed(ReadTransaction transaction) {
        return transaction.members().list().stream().anyMatch(member -> governs(member.role()) && member.reachable());
    }

    private static boolean governs(Role role) {
        return role.may(Permission.MANAGE_MEMBERS);
    }

    private static boolean decides(Role role) {
        return governs(role) || role.may(Permission.DECIDE_CHECKPOINTS);
    }
}
