package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.person.Invitation;
import dev.waybill.workflow.person.Invitation.Purpose;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.person.PasswordRules;
import dev.waybill.workflow.person.Passwords;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.SessionRules;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The way back for who forgot their password: an owner or admin makes a one-time link, and whoever opens it chooses
 * another. A password opens all that its person may do, so the link's maker must reach every membership of theirs. The
 * operator makes none: an agent with a shell would let itself in as an owner.
 */
public final class RenewPassword {
    private final People people;
    private final Control control;
    private final Ledger ledger;
    private final Passwords passwords;
    private final MemberReach reach;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * What a link leads to.
     *
     * @param name         what its person signs in with
     * @param secondFactor whether a code is still asked for afterwards
     */
    public record Opened(String workspace, String name, boolean secondFactor) {}

    /** A link that is good now, and whose password it is about. */
    private record Good(Invitation link, Person person) {}

    public RenewPassword(
            People people,
            Control control,
            Ledger ledger,
            Passwords passwords,
            RandomGenerator random,
            InstantSource clock) {
        this.people = people;
        this.control = control;
        this.ledger = ledger;
        this.passwords = passwords;
        this.reach = new MemberReach(people, ledger);
        this.random = random;
        this.clock = clock;
    }

    /**
     * The secret of a link that is good once, for {@link SessionRules#PASSWORD_LINK}; an earlier one ends. The password
     * before stays good until the link is used.
     *
     * @param alone whether the second factor ends with it; else it is asked for as before
     * @throws RefusedException {@code FORBIDDEN}, for oneself too, and where the person is a member beyond the maker's
     *     reach; {@code NOT_FOUND}; {@code PRECONDITION_FAILED} for a member as whom nobody signs in
     */
    public KeyText link(Administrator maker, MemberId id, boolean alone) {
        ledger.read(maker.workspace(), transaction -> reach.require(transaction, maker, id));
        PersonId person = people.personOf(new Membership(maker.workspace(), id))
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.PRECONDITION_FAILED,
                        "nobody signs in as this member yet: a link lets them in first, see 'members invite'"));
        reach.requireEverywhere(maker, person);
        KeyText link = KeyText.mint(KeyText.Kind.LINK, random);
        // Whether it may be made stands in the workspace, so that comes first; a link is nothing before its own row.
        ledger.write(maker.workspace(), transaction -> {
            Member member = reach.require(transaction, maker, id);
            note(transaction, maker, AuditAction.PASSWORD_LINK_MADE, member);
            if (alone) {
                note(transaction, maker, AuditAction.SECOND_FACTOR_WAIVED, member);
            }
            return Answer.granted(member);
        });
        people.invite(
                new Invitation(
                        link.hash(),
                        maker.workspace(),
                        id,
                        maker.actor().id(),
                        clock.millis() + SessionRules.PASSWORD_LINK.toMillis(),
                        alone ? Purpose.NEW_PASSWORD_ALONE : Purpose.NEW_PASSWORD),
                maker.actor(),
                maker.origin());
        return link;
    }

    /** What a link leads to, without using it up; empty where it leads nowhere (any more). */
    public Optional<Opened> look(String linkText) {
        return find(linkText)
                .flatMap(good -> control.find(good.link().workspace())
                        .map(workspace -> new Opened(
                                workspace.name(),
                                good.person().name(),
                                good.person().secondFactor().enabled()
                                        && good.link().purpose() == Purpose.NEW_PASSWORD)));
    }

    /**
     * Chooses the password and ends all sessions; signing in comes after it, with the second factor where there is one.
     * Questions that were asked before are no longer the person's to approve: who holds a new credential is known from
     * now on only.
     *
     * @throws RefusedException {@code NOT_FOUND} for a link that is unknown, used or too old, and where its maker may no
     *     longer make it; {@code INVALID_ARGUMENT} for a password that {@link PasswordRules} refuse, which leaves the
     *     link good
     */
    public void use(String linkText, String password, Origin origin) {
        Good good = find(linkText).orElseThrow(RenewPassword::noLink);
        String composed = PasswordRules.require(password, good.person().name());
        Person renewed = good.person().withPassword(passwords.hash(composed), clock.millis());
        // First, so that a crash between leaves somebody with fewer questions, and never with too many.
        people.memberships(good.person().id()).forEach(membership -> forgetQuestions(membership, origin));
        if (!people.renewPassword(good.link(), good.person(), renewed, origin)) {
            throw noLink();
        }
    }

    private void forgetQuestions(Membership membership, Origin origin) {
        try {
            ledger.write(membership.workspace(), transaction -> {
                transaction
                        .members()
                        .find(membership.member())
                        .filter(Member::present)
                        .ifPresent(member -> {
                            transaction.members().update(member.signingIn(transaction.nowMillis()));
                            note(
                                    transaction,
                                    Administrator.member(membership.workspace(), member.id(), origin),
                                    AuditAction.PASSWORD_RENEWED,
                                    member);
                        });
                return Answer.granted(true);
            });
        } catch (RefusedException refused) {
            if (refused.refusal().code() != RefusalCode.NOT_FOUND) {
                throw refused;
            }
            // The workspace was closed or deleted: nothing is asked there any more.
        }
    }

    private Optional<Good> find(String linkText) {
        return KeyText.parse(KeyText.Kind.LINK, linkText)
                .flatMap(link -> people.invitation(link.hash()))
                .filter(link -> link.purpose() != Purpose.LET_IN)
                .filter(link -> !link.expired(clock.millis()))
                .flatMap(this::person);
    }

    /** Whose password it is about, as long as the link's maker could make it today. */
    private Optional<Good> person(Invitation link) {
        Administrator maker = Administrator.member(link.workspace(), new MemberId(link.inviter()), Origin.NONE);
        return people.personOf(link.membership())
                .filter(person -> reach.mayRenew(maker, link.member(), person))
                .flatMap(people::find)
                .map(person -> new Good(link, person));
    }

    private static void note(WriteTransaction transaction, Administrator by, AuditAction action, Member member) {
        transaction.record(
                by.actor(), by.origin(), new AuditNote(action, member.id().text(), Detail.NONE));
    }

    private static RefusedException noLink() {
        return new RefusedException(
                RefusalCode.NOT_FOUND,
                "this link leads nowhere: it was used, it is too old, or it was mistyped. Ask for a new one");
    }
}
