package dev.waybill.workflow.person;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.key.KeyHash;

/**
 * One browser in which somebody signed in. The server keeps hashes of its cookie only.
 *
 * @param hash           of the cookie that was handed out last
 * @param previousHash   of the one before, {@link KeyHash#NONE} where there was none
 * @param confirmed      whether it opens anything: the second factor was given, or none is needed
 * @param rotatedAtMillis when the last cookie was handed out
 * @param seenAtMillis   when a request last came with the last cookie, to the minute; {@code rotatedAtMillis} until
 *     one came
 * @param origin         where it was opened from
 */
public record Session(
        SessionId id,
        PersonId person,
        KeyHash hash,
        KeyHash previousHash,
        boolean confirmed,
        long createdAtMillis,
        long rotatedAtMillis,
        long seenAtMillis,
        Origin origin) {
    /** Whether the last cookie is known to have reached the browser. */
    public boolean arrived() {
        return seenAtMillis > rotatedAtMillis;
    }

    /** The session after its last cookie came; it is then known to have arrived, even within a millisecond. */
    public Session seenAt(long nowMillis) {
        long seen = Math.max(nowMillis, rotatedAtMillis + 1);
        return new Session(id, person, hash, previousHash, confirmed, createdAtMillis, rotatedAtMillis, seen, origin);
    }

    /** The session with another cookie. */
    public Session rotated(KeyHash next, long nowMillis) {
        // A cookie that never arrived is no predecessor: the browser still holds the one before it.
        KeyHash held = arrived() || previousHash.equals(KeyHash.NONE) ? hash : previousHash;
        return new Session(id, person, next, held, confirmed, createdAtMillis, nowMillis, nowMillis, origin);
    }

    /** The session once the second factor was given: another cookie, and the one before it opens nothing. */
    public Session confirmed(KeyHash next, long nowMillis) {
        return new Session(id, person, next, KeyHash.NONE, true, createdAtMillis, nowMillis, nowMillis, origin);
    }
}
