package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.person.Invitation;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.SessionRules;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes the link that lets the first owner into the console of a workspace in which nobody can act yet. */
public final class FirstOwner {
    private final People people;
    private final Ledger ledger;
    private final RandomGenerator random;
    private final InstantSource clock;

    public FirstOwner(People people, Ledger ledger, RandomGenerator random, InstantSource clock) {
        this.people = people;
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
    }

    /**
     * The secret of a link that is good once, for {@link SessionRules#FIRST_OWNER_LINK}; an earlier one ends. Empty
     * once an owner or admin can act, in the console or with a token: from then on they invite.
     */
    public Optional<KeyText> link(WorkspaceId workspace) {
        return ledger.read(
                        workspace,
                        transaction -> Authority.governed(transaction)
                                ? Optional.<Member>empty()
                                : transaction.members().list().stream()
                                        .filter(member -> member.role() == Role.OWNER)
                                        .min(Comparator.comparingLong(Member::addedAtMillis)))
                // A person whose member is not marked yet: the mark is made good when they come.
                .filter(owner ->
                        people.personOf(new Membership(workspace, owner.id())).isEmpty())
                .map(owner -> link(workspace, owner));
    }

    private KeyText link(WorkspaceId workspace, Member owner) {
        KeyText link = KeyText.mint(KeyText.Kind.LINK, random);
        long expires = clock.millis() + SessionRules.FIRST_OWNER_LINK.toMillis();
        people.invite(
                new Invitation(link.hash(), workspace, owner.id(), Actor.OPERATOR.id(), expires),
                Actor.OPERATOR,
                Origin.NONE);
        return link;
    }
}
