package dev.waybill.storage.control;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.waybill.storage.ledger.ChainedDatabase;
import dev.waybill.storage.statement.KeptStatement;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.person.Session;
import dev.waybill.workflow.person.SessionRules;
import java.util.List;

/** Changes the rows of sessions, on the writer's thread; what is logged of it is the caller's. */
final class SessionRows {
    private final ChainedDatabase database;

    SessionRows(ChainedDatabase database) {
        this.database = database;
    }

    void insert(Session session) {
        kept(PeopleSql.INSERT_SESSION)
                .number(session.id().value())
                .number(session.person().value())
                .text(session.hash().hex())
                .text(session.previousHash().hex())
                .number(number(session.confirmed()))
                .number(session.createdAtMillis())
                .number(session.rotatedAtMillis())
                .number(session.seenAtMillis())
                .text(session.origin().address())
                .text(session.origin().userAgent())
                .update();
        trim(session.person(), session.confirmed());
    }

    private void trim(PersonId person, boolean confirmed) {
        kept(PeopleSql.TRIM_SESSIONS)
                .number(person.value())
                .number(number(confirmed))
                .number(person.value())
                .number(number(confirmed))
                .number(confirmed ? SessionRules.SESSIONS : SessionRules.UNCONFIRMED)
                .update();
    }

    /** Replaces the cookie, and remembers the ones that serve no longer. */
    boolean rotate(Session before, Session after) {
        if (!replace(before, after)) {
            return false;
        }
        for (KeyHash gone : List.of(before.hash(), before.previousHash())) {
            if (!gone.equals(KeyHash.NONE) && !gone.equals(after.previousHash())) {
                kept(PeopleSql.RETIRE_COOKIE)
                        .text(gone.hex())
                        .number(before.id().value())
                        .update();
            }
        }
        return true;
    }

    /** Replaces the cookie, unless another call did. */
    boolean replace(Session before, Session after) {
        boolean replaced = kept(PeopleSql.REPLACE_COOKIE)
                        .text(after.hash().hex())
                        .text(after.previousHash().hex())
                        .number(number(after.confirmed()))
                        .number(after.rotatedAtMillis())
                        .number(after.seenAtMillis())
                        .number(before.id().value())
                        .text(before.hash().hex())
                        .number(number(before.confirmed()))
                        .update()
                == 1;
        if (replaced && !before.confirmed()) {
            trim(after.person(), true);
        }
        return replaced;
    }

    boolean seen(Session session) {
        return kept(PeopleSql.SEEN)
                        .number(session.seenAtMillis())
                        .number(session.id().value())
                        .text(session.hash().hex())
                        .number(session.seenAtMillis())
                        .update()
                == 1;
    }

    boolean end(Session session) {
        return kept(PeopleSql.END_SESSION).number(session.id().value()).update() == 1;
    }

    int endAll(PersonId person) {
        return kept(PeopleSql.END_ALL).number(person.value()).update();
    }

    int endOthers(PersonId person, SessionId keep) {
        return kept(PeopleSql.END_OTHERS)
                .number(person.value())
                .number(keep.value())
                .update();
    }

    /** Removes those whose time is over. */
    int sweep(long nowMillis) {
        return kept(PeopleSql.SWEEP_SESSIONS)
                .number(nowMillis - SessionRules.LONGEST.toMillis())
                .number(nowMillis - SessionRules.IDLE.toMillis())
                .number(nowMillis - SessionRules.SECOND_FACTOR.toMillis())
                .update();
    }

    private KeptStatement kept(@CompileTimeConstant String sql) {
        return database.session().kept(sql);
    }

    private static int number(boolean yes) {
        return yes ? 1 : 0;
    }
}
