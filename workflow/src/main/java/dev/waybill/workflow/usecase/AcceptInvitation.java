package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.person.Invitation;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.person.PasswordRules;
import dev.waybill.workflow.person.Passwords;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.PersonNames;
import dev.waybill.workflow.person.SecondFactor;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.signin.MemberMarks;
import dev.waybill.workflow.signin.NewSessions;
import dev.waybill.workflow.signin.SignInOutcome;
import dev.waybill.workflow.workspace.Workspace;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Opens a one-time link: whoever holds it becomes the person behind a member. The link is used up in the control
 * database, by compare-and-set; that the inviter may still give this role is read from the workspace before.
 */
public final class AcceptInvitation {
    private final People people;
    private final Control control;
    private final Ledger ledger;
    private final Passwords passwords;
    private final NewSessions sessions;
    private final IdMint ids;
    private final InstantSource clock;

    /**
     * What a link's page shows.
     *
     * @param personExists whether somebody signs in by the member's name already, maybe the same human
     */
    public record Opened(Workspace workspace, String memberName, boolean personExists) {}

    public AcceptInvitation(
            People people,
            Control control,
            Ledger ledger,
            Passwords passwords,
            NewSessions sessions,
            IdMint ids,
            InstantSource clock) {
        this.people = people;
        this.control = control;
        this.ledger = ledger;
        this.passwords = passwords;
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a link leads to, without using it up; empty where it leads nowhere (any more). */
    public Optional<Opened> look(String linkText) {
        try {
            Invitation invitation = good(linkText);
            Member member = invited(invitation);
            return control.find(invitation.workspace())
                    .map(workspace -> new Opened(
                            workspace,
                            member.name(),
                            people.findByName(member.name()).isPresent()));
        } catch (RefusedException refused) {
            return switch (refused.refusal().code()) {
                case NOT_FOUND, FORBIDDEN -> Optional.empty();
                default -> throw refused;
            };
        }
    }

    /**
     * Makes a new person of whoever holds the link, and signs them in.
     *
     * @throws RefusedException {@code NOT_FOUND} for a link that is unknown, used or too old; {@code FORBIDDEN} when
     *     whoever made it may no longer give this role; {@code INVALID_ARGUMENT} for name and password;
     *     {@code ALREADY_EXISTS} for a name that is taken. All but the first leave the link good
     */
    public SignInOutcome.SignedIn accept(String linkText, String name, String password, Origin origin) {
        Invitation invitation = good(linkText);
        invited(invitation);
        String chosen = PersonNames.require(name);
        String composed = PasswordRules.require(password, chosen);
        if (people.findByName(chosen).isPresent()) {
            throw nameTaken();
        }
        String hash = passwords.hash(composed);
        long now = clock.millis();
        Person person = new Person(new PersonId(ids.mint()), chosen, hash, SecondFactor.NONE, now, now);
        if (!people.accept(invitation, person, now, origin)) {
            throw noLink();
        }
        new MemberMarks(ledger).mark(invitation.membership(), person.id(), origin);
        return sessions.open(person, origin).orElseThrow(AcceptInvitation::noLink);
    }

    /**
     * Joins somebody who is signed in already; their session goes on as it is.
     *
     * @throws RefusedException as {@link #accept}
     */
    public Membership join(String linkText, PersonId person, Origin origin) {
        Invitation invitation = good(linkText);
        invited(invitation);
        if (!people.join(invitation, person, clock.millis(), origin)) {
            throw noLink();
        }
        new MemberMarks(ledger).mark(invitation.membership(), person, origin);
        return invitation.membership();
    }

    private Invitation good(String linkText) {
        return KeyText.parse(KeyText.Kind.LINK, linkText)
                .flatMap(link -> people.invitation(link.hash()))
                .filter(invitation -> invitation.purpose() == Invitation.Purpose.LET_IN)
                .filter(invitation -> !invitation.expired(clock.millis()))
                .orElseThrow(AcceptInvitation::noLink);
    }

    /** The member, as long as they are there and whoever invited them could do so today. */
    private Member invited(Invitation invitation) {
        Administrator inviter = invitation.inviter() == Actor.OPERATOR.id()
                ? Administrator.operator(invitation.workspace())
                : Administrator.member(invitation.workspace(), new MemberId(invitation.inviter()), Origin.NONE);
        return ledger.read(invitation.workspace(), transaction -> {
            Member member = transaction
                    .members()
                    .find(invitation.member())
                    .filter(Member::present)
                    .orElseThrow(AcceptInvitation::noLink);
            try {
                ManageMembers.requireReach(transaction, inviter, member);
            } catch (RefusedException refused) {
                throw new RefusedException(
                        RefusalCode.FORBIDDEN,
                        "whoever made this link may no longer give this role: ask an owner or admin of the workspace"
                                + " for a new one");
            }
            return member;
        });
    }

    /** One answer for links that never were, were used, or are too old: a guess learns nothing. */
    private static RefusedException noLink() {
        return new RefusedException(
                RefusalCode.NOT_FOUND,
                "this link leads nowhere: it was used, it is too old, or it was mistyped. Ask for a new one");
    }

    private static RefusedException nameTaken() {
        return new RefusedException(
                RefusalCode.ALREADY_EXISTS,
                "somebody signs in by that name: choose another, or, if it is you, sign in and open the link again");
    }
}
