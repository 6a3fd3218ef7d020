package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.person.Invitation;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.SessionRules;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Makes the link with which a member gets into the console for the first time. */
public final class InviteMember {
    private final People people;
    private final Ledger ledger;
    private final RandomGenerator random;
    private final InstantSource clock;

    public InviteMember(People people, Ledger ledger, RandomGenerator random, InstantSource clock) {
        this.people = people;
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
    }

    /**
     * The secret of a link that is good once, for {@link SessionRules#INVITATION}; an earlier one of this member ends.
     *
     * @throws RefusedException {@code FORBIDDEN}, {@code NOT_FOUND}; {@code ALREADY_EXISTS} for a member as whom
     *     somebody signs in
     */
    public KeyText invite(Administrator administrator, MemberId id) {
        if (people.personOf(new Membership(administrator.workspace(), id)).isPresent()) {
            throw new RefusedException(
                    RefusalCode.ALREADY_EXISTS,
                    "somebody signs in as this member already. If the password is forgotten, make a"
                            + " link for a new one; if it is the wrong person, remove the member and add them again");
        }
        KeyText link = KeyText.mint(KeyText.Kind.LINK, random);
        // Whether it may be made stands in the workspace, so that comes first; a link is nothing before its own row.
        ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.MANAGE_MEMBERS);
            Member member = ManageMembers.present(transaction, id);
            ManageMembers.requireReach(transaction, administrator, member);
            transaction.record(
                    administrator.actor(),
                    administrator.origin(),
                    new AuditNote(AuditAction.MEMBER_INVITED, member.id().text(), Detail.NONE));
            return Answer.granted(member);
        });
        people.invite(
                new Invitation(
                        link.hash(),
                        administrator.workspace(),
                        id,
                        administrator.actor().id(),
                        clock.millis() + SessionRules.INVITATION.toMillis()),
                administrator.actor(),
                administrator.origin());
        return link;
    }
}
