package dev.waybill.workflow.guard;

import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.run.RunStatus;
import java.time.Duration;

/**
 * When a run's guard was last heard. It is a claim: whoever holds the guard's credential can make it, and a machine that
 * is silent may only be offline.
 *
 * @param heardAtMillis milliseconds since 1970, by the server's clock
 * @param dropped       reports that the guard says it had to drop
 */
public record GuardWatch(RunId run, long heardAtMillis, long dropped) {
    /** A working agent's guard speaks at least this often: every write and every turn is told. */
    public static final Duration SILENCE = Duration.ofMinutes(15);

    /** Whether an agent is said to work while its guard is not heard. */
    public boolean silent(RunStatus status, long nowMillis) {
        return status == RunStatus.RUNNING && nowMillis - heardAtMillis > SILENCE.toMillis();
    }

    /** After it was heard. */
    public GuardWatch heard(long nowMillis, long moreDropped) {
        return new GuardWatch(run, nowMillis, dropped + moreDropped);
    }
}
