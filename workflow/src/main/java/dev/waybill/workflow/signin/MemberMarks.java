package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.List;
import java.util.Optional;

/**
 * A workspace's file knows no persons: it holds of each member whether somebody signs in as them. That mark is a second
 * step after the control database's, so it is made good whenever a crash was between them.
 */
public final class MemberMarks {
    private final Ledger ledger;

    public MemberMarks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Marks the member, unless they have left or are marked. */
    public void mark(Membership membership, PersonId person, Origin origin) {
        ledger.write(membership.workspace(), transaction -> {
            transaction
                    .members()
                    .find(membership.member())
                    .filter(Member::present)
                    .filter(member -> !member.signsIn())
                    .ifPresent(member -> {
                        transaction.members().update(member.signingIn(transaction.nowMillis()));
                        transaction.record(
                                Actor.member(member.id()),
                                origin,
                                new AuditNote(
                                        AuditAction.PERSON_JOINED,
                                        member.id().text(),
                                        new Detail()
                                                .with("person", person.text())
                                                .json()));
                    });
            return Answer.granted(true);
        });
    }

    /** Those of a person's memberships that lead to a present member. */
    List<Membership> present(PersonId person, List<Membership> memberships) {
        return memberships.stream().filter(each -> present(person, each)).toList();
    }

    private boolean present(PersonId person, Membership membership) {
        Optional<Member> member;
        try {
            member = ledger.read(
                    membership.workspace(),
                    transaction ->
                            transaction.members().find(membership.member()).filter(Member::present));
        } catch (RefusedException refused) {
            if (refused.refusal().code() == RefusalCode.NOT_FOUND) {
                // The workspace was closed or deleted.
                return false;
            }
            throw refused;
        }
        if (member.isPresent() && !member.get().signsIn()) {
            mark(membership, person, Origin.NONE);
        }
        return member.isPresent();
    }
}
