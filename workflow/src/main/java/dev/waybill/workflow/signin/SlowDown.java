package dev.waybill.workflow.signin;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.id.PersonId;
import dev.waybill.workflow.person.PersonNames;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow, by the name that is tried and by the address that tries, and keeps a flood of failures out of the
 * audit log. One instance serves all ways to give a password or a code.
 */
public final class SlowDown {
    /** Failures of one name that cost nothing: people mistype. */
    static final int FREE_BY_NAME = 5;
    /** Failures from one address that cost nothing: an office may have one. */
    static final int FREE_BY_ADDRESS = 30;

    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);
    /** Groups of an IPv6 address that a provider gives to one customer: everyone there is one. */
    private static final int NETWORK_GROUPS = 4;

    private final InstantSource clock;
    private final Guesses byName = new Guesses(FREE_BY_NAME);
    private final Guesses byAddress = new Guesses(FREE_BY_ADDRESS);
    private final Map<String, Long> toldAt = new LinkedHashMap<>();

    public SlowDown(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * One attempt that may be looked at, or that has to wait.
     *
     * @param waitSeconds 0 where it may be looked at
     */
    record Attempt(String name, String address, int waitSeconds) {
        boolean mayBeLookedAt() {
            return waitSeconds == 0;
        }
    }

    /** What is kept of a typed name: it may be a password in the wrong field. */
    static String name(String typed) {
        return "name " + Sha256.hex(PersonNames.fold(typed));
    }

    /** Codes are counted apart from passwords: whoever has the password must not clear their count with it. */
    static String code(PersonId person) {
        return "code " + person.text();
    }

    /** Passwords that somebody signed in gives once more. */
    static String password(PersonId person) {
        return "password " + person.text();
    }

    synchronized Attempt begin(String name, Origin origin) {
        long now = clock.millis();
        String address = network(origin.address());
        long wait = Math.max(byName.waitMillis(name, now), byAddress.waitMillis(address, now));
        if (wait == 0) {
            byName.begin(name, now);
            byAddress.begin(address, now);
        }
        return new Attempt(name, address, (int) Math.ceilDiv(wait, 1000L));
    }

    /** The attempt was right. The address's other failures still count: one account must not pay for many. */
    synchronized void succeeded(Attempt attempt) {
        byName.clear(attempt.name());
        byAddress.takeBack(attempt.address());
    }

    /** Whether this failure is to stand in the audit log. */
    synchronized boolean tell(Attempt attempt) {
        long now = clock.millis();
        boolean few = attempt.mayBeLookedAt() && byAddress.waitMillis(attempt.address(), now) == 0;
        Long before = toldAt.get(attempt.address());
        if (!few && before != null && now - before < TOLD_EVERY.toMillis()) {
            return false;
        }
        toldAt.remove(attempt.address());
        toldAt.put(attempt.address(), now);
        if (toldAt.size() > Guesses.LIMIT) {
            toldAt.remove(toldAt.keySet().iterator().next());
        }
        return true;
    }

    /** The address, or of an IPv6 address the network: whoever has one address there has 2^64. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = new String[] {"0", "0", "0", "0"};
        String plain = address.startsWith("[") ? address.substring(1) : address;
        int group = 0;
        int from = 0;
        while (group < NETWORK_GROUPS) {
            int colon = plain.indexOf(':', from);
            if (colon < 0 || colon == from) {
                break;
            }
            groups[group++] = plain.substring(from, colon);
            from = colon + 1;
        }
        return String.join(":", groups) + "::/64";
    }
}
