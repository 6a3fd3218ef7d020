package dev.waybill.server.budget;

import dev.waybill.workflow.usecase.Caller;
import java.util.Optional;

/** What one message costs, paid at most once and once more where it was refused. Belongs to that message. */
public final class Fare {
    /** A refused call counts double: whoever probes for what passes pays for it. */
    private static final int REFUSED_FACTOR = 2;

    private final Toll toll;
    private final long bytes;
    private boolean asked;
    private boolean doubled;

    Fare(Toll toll, long bytes) {
        this.toll = toll;
        this.bytes = bytes;
    }

    /**
     * Pays, before anything of the message is acted on.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code RATE_LIMITED}; the message costs nothing then
     */
    public synchronized void pay(Caller caller) {
        if (asked) {
            return;
        }
        asked = true;
        try {
            toll.pay(caller, bytes);
        } catch (RuntimeException spent) {
            doubled = true;
            throw spent;
        }
    }

    /** The message was refused after it was paid for: it counts double. */
    public synchronized void refused(Caller caller) {
        if (asked && !doubled) {
            doubled = true;
            toll.owe(caller, (REFUSED_FACTOR - 1) * bytes);
        }
    }

    /**
     * The message is answered. One that nobody paid for, since nothing of it could be kept, is counted all the same.
     *
     * @param caller empty where nobody knows it yet
     */
    public synchronized void close(Optional<Caller> caller, boolean refused) {
        if (!asked) {
            asked = true;
            long cost = refused ? REFUSED_FACTOR * bytes : bytes;
            caller.ifPresentOrElse(known -> toll.owe(known, cost), () -> toll.owe(cost));
        }
    }
}
