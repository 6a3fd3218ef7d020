package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.person.PasswordRules;
import dev.waybill.workflow.person.Passwords;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.SecondFactor;
import dev.waybill.workflow.person.SecondFactors;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** Switches somebody's second factor on and off. */
public final class ManageSecondFactor {
    private final People people;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final SecondFactorCodes codes;
    private final Reproof reproof;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * What an authenticator needs, kept nowhere until {@link #enable}.
     *
     * @param uri the same as an address, for a picture
     */
    public record Begun(String secret, String uri) {}

    public ManageSecondFactor(
            People people,
            Passwords passwords,
            SecondFactors secondFactors,
            SecondFactorCodes codes,
            SlowDown slowDown,
            RandomGenerator random,
            InstantSource clock) {
        this.people = people;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.codes = codes;
        this.reproof = new Reproof(people, slowDown);
        this.random = random;
        this.clock = clock;
    }

    /** A new secret, to be shown to the person. */
    public Begun begin(PersonId id) {
        String secret = secondFactors.newSecret();
        return new Begun(secret, secondFactors.uri(secret, reproof.person(id).name()));
    }

    /**
     * Switches it on, once a code shows that the authenticator has the secret.
     *
     * @return backup codes, shown this once
     * @throws RefusedException {@code ALREADY_EXISTS}, {@code INVALID_ARGUMENT} for a secret that is none;
     *     {@code FORBIDDEN} for a wrong code; {@code RATE_LIMITED}
     */
    public List<String> enable(PersonId id, String secret, String code, Origin origin) {
        Person person = reproof.person(id);
        if (person.secondFactor().enabled()) {
            throw new RefusedException(
                    RefusalCode.ALREADY_EXISTS, "a second factor is on already: switch it off first to change it");
        }
        if (!secondFactors.isSecret(secret)) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "this is no secret of ours: begin again on the page of the second factor");
        }
        OptionalLong step = secondFactors.step(secret, BackupCodes.plain(code), clock.millis());
        reproof.require(id, Reproof.Kind.CODE, step::isPresent, origin);
        List<String> backup = BackupCodes.mint(random);
        SecondFactor factor = new SecondFactor(secret, step.orElseThrow());
        changed(people.changeSecondFactor(person, factor, BackupCodes.hashes(backup), origin));
        return backup;
    }

    /**
     * Switches it off.
     *
     * @throws RefusedException {@code FORBIDDEN} for a wrong password or code; {@code RATE_LIMITED}
     */
    public void disable(PersonId id, String password, String code, Origin origin) {
        Person person = enabled(id);
        reproof.require(
                id,
                Reproof.Kind.PASSWORD,
                () -> PasswordRules.possible(password)
                        && passwords.matches(PasswordRules.compose(password), person.passwordHash()),
                origin);
        reproof.require(id, Reproof.Kind.CODE, () -> codes.useUp(person, code, origin), origin);
        changed(people.changeSecondFactor(person, SecondFactor.NONE, List.of(), origin));
    }

    /**
     * Makes new backup codes; the old ones end.
     *
     * @return the codes, shown this once
     * @throws RefusedException as {@link #disable}
     */
    public List<String> renewBackupCodes(PersonId id, String code, Origin origin) {
        Person person = enabled(id);
        reproof.require(id, Reproof.Kind.CODE, () -> codes.useUp(person, code, origin), origin);
        List<String> backup = BackupCodes.mint(random);
        changed(people.renewBackupCodes(person, BackupCodes.hashes(backup), origin));
        return backup;
    }

    /** How many backup codes are left. */
    public int backupCodesLeft(PersonId id) {
        return people.backupCodes(id);
    }

    private Person enabled(PersonId id) {
        Person person = reproof.person(id);
        if (!person.secondFactor().enabled()) {
            throw new RefusedException(RefusalCode.NOT_FOUND, "no second factor is on: switch one on first");
        }
        return person;
    }

    private static void changed(boolean done) {
        if (!done) {
            throw new RefusedException(
                    RefusalCode.FORBIDDEN, "the second factor was changed elsewhere meanwhile: load the page again");
        }
    }
}
