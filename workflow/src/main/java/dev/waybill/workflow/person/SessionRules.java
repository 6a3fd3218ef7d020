package dev.waybill.workflow.person;

import java.time.Duration;
import java.util.Optional;

/** How long things that let somebody in are good. */
public final class SessionRules {
    /** A cookie that is older is replaced at the next request. */
    public static final Duration ROTATE_AFTER = Duration.ofMinutes(15);
    /** How long the replaced cookie still serves: requests that were under way carry it. */
    public static final Duration GRACE = Duration.ofSeconds(30);
    /** A session that nobody used for so long has ended. */
    public static final Duration IDLE = Duration.ofHours(12);
    /** However busy, a session ends then. */
    public static final Duration LONGEST = Duration.ofDays(7);
    /** Between the password and the second factor. */
    public static final Duration SECOND_FACTOR = Duration.ofMinutes(5);
    /** How exactly it is kept when a session was last used. */
    public static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    /** A link for a workspace's first owner: it was printed where others may look. */
    public static final Duration FIRST_OWNER_LINK = Duration.ofMinutes(15);
    /** A link that an admin sends to somebody. */
    public static final Duration INVITATION = Duration.ofHours(24);
    /** A link with which somebody chooses another password. */
    public static final Duration PASSWORD_LINK = Duration.ofMinutes(15);
    /** Open sessions of one person; one more ends the oldest. */
    public static final int SESSIONS = 50;
    /** Of these, how many may wait for a second factor. */
    public static final int UNCONFIRMED = 5;

    private SessionRules() {}

    /** Why a session has ended by now; empty while it goes on. */
    public static Optional<Ending> ended(Session session, long nowMillis) {
        long age = nowMillis - session.createdAtMillis();
        if (!session.confirmed()) {
            return past(age, SECOND_FACTOR) ? Optional.of(Ending.SECOND_FACTOR_NOT_GIVEN) : Optional.empty();
        }
        if (past(age, LONGEST)) {
            return Optional.of(Ending.TOO_OLD);
        }
        return past(nowMillis - session.seenAtMillis(), IDLE) ? Optional.of(Ending.IDLE) : Optional.empty();
    }

    /** Whether the cookie is to be replaced. */
    public static boolean rotationDue(Session session, long nowMillis) {
        return past(nowMillis - session.rotatedAtMillis(), ROTATE_AFTER);
    }

    /** Whether the cookie before the last one still serves. */
    public static boolean inGrace(Session session, long nowMillis) {
        return !past(nowMillis - session.rotatedAtMillis(), GRACE);
    }

    /** Whether this use is to be kept. */
    public static boolean seenDue(Session session, long nowMillis) {
        return !session.arrived() || past(nowMillis - session.seenAtMillis(), SEEN_EVERY);
    }

    private static boolean past(long millis, Duration limit) {
        return millis >= limit.toMillis();
    }
}
