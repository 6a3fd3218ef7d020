package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Asks somebody who is signed in for a proof once more, as slowly as the sign-in itself does. */
final class Reproof {
    private final People people;
    private final SlowDown slowDown;

    Reproof(People people, SlowDown slowDown) {
        this.people = people;
        this.slowDown = slowDown;
    }

    Person person(PersonId id) {
        return people.find(id)
                .orElseThrow(() -> new RefusedException(RefusalCode.NOT_FOUND, "there is no such person any more"));
    }

    /**
     * Looks at a proof.
     *
     * @param what  what is proved, for the counter of failures
     * @param wrong what to say where the proof fails
     * @throws RefusedException {@code FORBIDDEN}; {@code RATE_LIMITED} after too many wrong ones
     */
    void require(PersonId person, String what, BooleanSupplier proof, String wrong, Origin origin) {
        SlowDown.Attempt attempt = slowDown.begin(what, origin);
        if (attempt.mayBeLookedAt() && proof.getAsBoolean()) {
            slowDown.succeeded(attempt);
            return;
        }
        if (slowDown.tell(attempt)) {
            people.failed(Optional.of(person), origin);
        }
        if (!attempt.mayBeLookedAt()) {
            throw new RefusedException(
                    RefusalCode.RATE_LIMITED,
                    "too many wrong attempts: try again in " + attempt.waitSeconds() + " seconds");
        }
        throw new RefusedException(RefusalCode.FORBIDDEN, wrong);
    }
}
