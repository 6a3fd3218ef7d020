package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.SecondFactors;
import java.time.InstantSource;
import java.util.OptionalLong;

/** Uses up what somebody types as their second factor: a code of the moment, or a backup code, each good once. */
public final class SecondFactorCodes {
    private final People people;
    private final SecondFactors secondFactors;
    private final InstantSource clock;

    public SecondFactorCodes(People people, SecondFactors secondFactors, InstantSource clock) {
        this.people = people;
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    /** Whether the code was good; from then on it is not. */
    boolean useUp(Person person, String typed, Origin origin) {
        if (typed.length() > Caps.CODE) {
            return false;
        }
        OptionalLong step =
                secondFactors.step(person.secondFactor().secret(), BackupCodes.plain(typed), clock.millis());
        return step.isPresent()
                ? people.useStep(person.id(), step.getAsLong())
                : people.useBackupCode(person.id(), BackupCodes.hash(typed), origin);
    }
}
