package dev.waybill.storage.control;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.waybill.storage.ledger.ChainedDatabase;
import dev.waybill.storage.statement.KeptStatement;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.PersonNames;
import dev.waybill.workflow.person.SecondFactor;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.List;

/** Changes the rows of people and their codes, on the writer's thread; what is logged of it is the caller's. */
final class PersonRows {
    private final ChainedDatabase database;

    PersonRows(ChainedDatabase database) {
        this.database = database;
    }

    /** @throws RefusedException {@code ALREADY_EXISTS} where somebody signs in by that name */
    void insert(Person person) {
        String folded = PersonNames.fold(person.name());
        if (kept(PeopleSql.NAME_TAKEN).text(folded).find(row -> true).isPresent()) {
            throw new RefusedException(
                    RefusalCode.ALREADY_EXISTS,
                    "somebody signs in by that name: choose another, or, if it is you, sign in and open the link"
                            + " again");
        }
        kept(PeopleSql.INSERT_PERSON)
                .number(person.id().value())
                .text(person.name())
                .text(person.passwordHash())
                .text(person.secondFactor().secret())
                .number(person.secondFactor().lastStep())
                .number(person.createdAtMillis())
                .number(person.passwordAtMillis())
                .text(folded)
                .update();
    }

    /** Whether nothing by which a person signs in has changed since they were read. */
    boolean unchanged(Person asRead) {
        return kept(PeopleSql.UNCHANGED)
                .number(asRead.id().value())
                .text(asRead.passwordHash())
                .text(asRead.secondFactor().secret())
                .find(row -> true)
                .isPresent();
    }

    boolean setPassword(Person before, Person after) {
        return kept(PeopleSql.SET_PASSWORD)
                        .text(after.passwordHash())
                        .number(after.passwordAtMillis())
                        .number(before.id().value())
                        .text(before.passwordHash())
                        .update()
                == 1;
    }

    boolean setSecondFactor(Person before, SecondFactor after) {
        return kept(PeopleSql.SET_SECOND_FACTOR)
                        .text(after.secret())
                        .number(after.lastStep())
                        .number(before.id().value())
                        .text(before.secondFactor().secret())
                        .update()
                == 1;
    }

    void replaceBackupCodes(PersonId person, List<KeyHash> codes) {
        kept(PeopleSql.REMOVE_CODES).number(person.value()).update();
        for (KeyHash code : codes) {
            kept(PeopleSql.INSERT_CODE).number(person.value()).text(code.hex()).update();
        }
    }

    /** Whether this step of the clock was not used before. */
    boolean useStep(PersonId person, long step) {
        return kept(PeopleSql.USE_STEP)
                        .number(step)
                        .number(person.value())
                        .number(step)
                        .update()
                == 1;
    }

    boolean useBackupCode(PersonId person, KeyHash code) {
        return kept(PeopleSql.USE_CODE).number(person.value()).text(code.hex()).update() == 1;
    }

    private KeptStatement kept(@CompileTimeConstant String sql) {
        return database.session().kept(sql);
    }
}
