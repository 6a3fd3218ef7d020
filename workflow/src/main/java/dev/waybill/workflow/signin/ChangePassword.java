package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.person.PasswordRules;
import dev.waybill.workflow.person.Passwords;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.InstantSource;

/** Changes somebody's password, and ends every session but the one in which they do it. */
public final class ChangePassword {
    private final People people;
    private final Passwords passwords;
    private final Reproof reproof;
    private final InstantSource clock;

    public ChangePassword(People people, Passwords passwords, SlowDown slowDown, InstantSource clock) {
        this.people = people;
        this.passwords = passwords;
        this.reproof = new Reproof(people, slowDown);
        this.clock = clock;
    }

    /**
     * Changes it.
     *
     * @throws RefusedException {@code FORBIDDEN} for a wrong old password; {@code INVALID_ARGUMENT} for a new one that
     *     {@link PasswordRules} refuse; {@code RATE_LIMITED}
     */
    public void change(PersonId id, SessionId keep, String oldPassword, String newPassword, Origin origin) {
        Person person = reproof.person(id);
        String composed = PasswordRules.require(newPassword, person.name());
        reproof.require(
                id,
                Reproof.Kind.PASSWORD,
                () -> PasswordRules.possible(oldPassword)
                        && passwords.matches(PasswordRules.compose(oldPassword), person.passwordHash()),
                origin);
        Person changed = person.withPassword(passwords.hash(composed), clock.millis());
        if (!people.changePassword(person, changed, keep, origin)) {
            throw new RefusedException(
                    RefusalCode.FORBIDDEN, "the password was changed elsewhere meanwhile: sign in again");
        }
    }
}
