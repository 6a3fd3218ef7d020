package dev.waybill.workflow.usecase;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.List;
import java.util.Optional;

/** Whether somebody may open the door of another person: of one member, and wherever else that person is a member. */
final class MemberReach {
    private final People people;
    private final Ledger ledger;

    MemberReach(People people, Ledger ledger) {
        this.people = people;
        this.ledger = ledger;
    }

    /**
     * The member, whom the maker reaches and is not.
     *
     * @throws RefusedException {@code FORBIDDEN}, for the operator always; {@code NOT_FOUND}
     */
    Member require(ReadTransaction transaction, Administrator maker, MemberId id) {
        Member self = Authority.signedIn(transaction, maker);
        if (self.id().equals(id)) {
            throw ownself();
        }
        Authority.require(transaction, maker, Permission.MANAGE_MEMBERS);
        Member member = ManageMembers.present(transaction, id);
        ManageMembers.requireReach(transaction, maker, member);
        return member;
    }

    /**
     * Lets the maker pass who reaches all memberships of a person, and is not that person.
     *
     * @throws RefusedException {@code FORBIDDEN}
     */
    void requireEverywhere(Administrator maker, PersonId person) {
        List<Membership> own = memberships(maker);
        List<Membership> theirs = people.memberships(person);
        if (own.stream().anyMatch(theirs::contains)) {
            throw ownself();
        }
        if (!theirs.stream().allMatch(each -> reached(own, each))) {
            throw new RefusedException(
                    RefusalCode.FORBIDDEN,
                    "whoever signs in as this member is a member beyond your reach, too, and one password opens both:"
                            + " an owner there can help, or remove the member here and add them again");
        }
    }

    /** As both of the above, of a link that was made before. */
    boolean mayRenew(Administrator maker, MemberId id, PersonId person) {
        try {
            ledger.read(maker.workspace(), transaction -> require(transaction, maker, id));
            requireEverywhere(maker, person);
            return true;
        } catch (RefusedException refused) {
            return switch (refused.refusal().code()) {
                case NOT_FOUND, FORBIDDEN -> false;
                default -> throw refused;
            };
        }
    }

    /** Where the maker's person is a member; that they sign commands here and never came by the console is enough here. */
    private List<Membership> memberships(Administrator maker) {
        Membership here =
                new Membership(maker.workspace(), new MemberId(maker.actor().id()));
        return people.personOf(here).map(people::memberships).orElse(List.of(here));
    }

    private boolean reached(List<Membership> own, Membership other) {
        Optional<Member> member = present(other);
        return member.isEmpty()
                || own.stream()
                        .filter(each -> each.workspace().equals(other.workspace()))
                        .flatMap(each -> present(each).stream())
                        .anyMatch(each -> each.role().reaches(member.get().role())
                                && each.limit().covers(member.get().limit()));
    }

    /** Empty for one who left, and where the workspace was closed or deleted: nothing is opened there. */
    private Optional<Member> present(Membership membership) {
        try {
            return ledger.read(
                    membership.workspace(),
                    transaction ->
                            transaction.members().find(membership.member()).filter(Member::present));
        } catch (RefusedException refused) {
            if (refused.refusal().code() == RefusalCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static RefusedException ownself() {
        return new RefusedException(
                RefusalCode.FORBIDDEN,
                "a link for one's own password is for another owner or admin to make; who knows theirs changes it on"
                        + " the page of the account");
    }
}
