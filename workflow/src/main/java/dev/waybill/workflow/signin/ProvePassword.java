package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.person.PasswordRules;
import dev.waybill.workflow.person.Passwords;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;

/** Asks who is signed in for their password once more, before something is done that outlives the session. */
public final class ProvePassword {
    private final Passwords passwords;
    private final Reproof reproof;

    public ProvePassword(People people, Passwords passwords, SlowDown slowDown) {
        this.passwords = passwords;
        this.reproof = new Reproof(people, slowDown);
    }

    /**
     * Looks at a password.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code FORBIDDEN} for a wrong one; {@code RATE_LIMITED}
     *     after too many
     */
    public void require(PersonId id, String password, Origin origin) {
        Person person = reproof.person(id);
        reproof.require(
                id,
                Reproof.Kind.PASSWORD,
                () -> PasswordRules.possible(password)
                        && passwords.matches(PasswordRules.compose(password), person.passwordHash()),
                origin);
    }
}
