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

    /** What is asked for. */
    enum Kind {
        PASSWORD,
        CODE
    }

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
     * @throws RefusedException {@code FORBIDDEN}; {@code RATE_LIMITED} after too many wrong ones
     */
    void require(PersonId person, Kind kind, BooleanSupplier proof, Origin origin) {
        SlowDown.Attempt attempt = slowDown.begin(counter(person, kind), origin);
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
        throw wrong(kind);
    }

    private static String counter(PersonId person, Kind kind) {
        return switch (kind) {
            case PASSWORD -> SlowDown.password(person);
            case CODE -> SlowDown.code(person);
        };
    }

    private static RefusedException wrong(Kind kind) {
        return switch (kind) {
            case PASSWORD ->
                new RefusedException(RefusalCode.FORBIDDEN, "the present password is wrong: type it again");
            case CODE ->
                new RefusedException(
                        RefusalCode.FORBIDDEN,
                        "the code is wrong or was used: wait for the next one, and compare the device's clock");
        };
    }
}
