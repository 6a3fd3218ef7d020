package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.person.PasswordRules;
import dev.waybill.workflow.person.Passwords;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;
import java.util.Optional;

/** Signs somebody in by name and password. */
public final class SignIn {
    private final People people;
    private final Passwords passwords;
    private final NewSessions sessions;
    private final SlowDown slowDown;

    public SignIn(People people, Passwords passwords, NewSessions sessions, SlowDown slowDown) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.slowDown = slowDown;
    }

    /** Signs in. A name that nobody has costs the same comparison as one that somebody has, and gets the same answer. */
    public SignInOutcome signIn(String name, String password, Origin origin) {
        SlowDown.Attempt attempt = slowDown.begin(SlowDown.name(name), origin);
        Optional<Person> named = people.findByName(name);
        if (!attempt.mayBeLookedAt()) {
            return tooSoon(attempt, named, origin);
        }
        Optional<Person> person = named.filter(found -> PasswordRules.possible(password));
        boolean right = passwords.matches(
                PasswordRules.possible(password) ? PasswordRules.compose(password) : "",
                person.map(Person::passwordHash).orElseGet(passwords::decoy));
        if (person.isEmpty() || !right) {
            return refused(attempt, named, origin);
        }
        slowDown.succeeded(attempt);
        Optional<? extends SignInOutcome> opened = person.get().secondFactor().enabled()
                ? sessions.openUnconfirmed(person.get(), origin)
                : sessions.open(person.get(), origin);
        // The password was changed while this one was compared.
        return opened.isPresent() ? opened.get() : new SignInOutcome.Refused();
    }

    private SignInOutcome tooSoon(SlowDown.Attempt attempt, Optional<Person> named, Origin origin) {
        refused(attempt, named, origin);
        return new SignInOutcome.SlowDown(attempt.waitSeconds());
    }

    private SignInOutcome refused(SlowDown.Attempt attempt, Optional<Person> named, Origin origin) {
        if (slowDown.tell(attempt)) {
            people.failed(named.map(Person::id), origin);
        }
        return new SignInOutcome.Refused();
    }
}
