package dev.waybill.storage.control;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.waybill.storage.ledger.ChainedDatabase;
import dev.waybill.storage.statement.KeptStatement;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.person.Invitation;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;

/** Changes the rows of one-time links and of who came by them, on the writer's thread; what is logged of it is the caller's. */
final class LinkRows {
    private final ChainedDatabase database;

    LinkRows(ChainedDatabase database) {
        this.database = database;
    }

    void insert(Invitation invitation) {
        kept(PeopleSql.INSERT_INVITATION)
                .text(invitation.hash().hex())
                .number(invitation.workspace().value())
                .number(invitation.member().value())
                .number(invitation.inviter())
                .number(invitation.expiresAtMillis())
                .text(InvitationMapper.PURPOSES.text(invitation.purpose()))
                .update();
    }

    /** Whether the link was good, which it is once. */
    boolean useUp(Invitation invitation, long nowMillis) {
        return kept(PeopleSql.USE_INVITATION)
                        .text(invitation.hash().hex())
                        .number(nowMillis)
                        .update()
                == 1;
    }

    /**
     * Makes somebody the one who signs in as a member. The link was good, so nobody is; were it otherwise, it must not be
     * used up.
     *
     * @throws RefusedException {@code ALREADY_EXISTS}
     */
    void join(Membership membership, PersonId person) {
        int rows = kept(PeopleSql.INSERT_MEMBERSHIP)
                .number(membership.workspace().value())
                .number(membership.member().value())
                .number(person.value())
                .update();
        if (rows != 1) {
            throw new RefusedException(
                    RefusalCode.ALREADY_EXISTS, "somebody signs in as this member already: sign in, or ask an owner");
        }
    }

    /** Removes what is too old; returns how many. */
    int sweep(long nowMillis) {
        return kept(PeopleSql.SWEEP_INVITATIONS).number(nowMillis).update();
    }

    private KeptStatement kept(@CompileTimeConstant String sql) {
        return database.session().kept(sql);
    }
}
