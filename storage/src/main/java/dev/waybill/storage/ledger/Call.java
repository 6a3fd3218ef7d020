package dev.waybill.storage.ledger;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One caller's work on its way through the writer. It is taken once, inside a transaction, or given up once, by
 * its caller whose patience ended; never both. So a caller that is told "not done" can rely on it.
 */
final class Call<R> {
    private enum State {
        WAITING,
        TAKEN,
        KEPT,
        GIVEN_UP
    }

    private final Supplier<R> work;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CountDownLatch answered = new CountDownLatch(1);
    private @Nullable R value;
    private @Nullable Throwable failure;

    Call(Supplier<R> work) {
        this.work = work;
    }

    /** The writer's claim, inside a transaction; false when the caller has left. */
    boolean take() {
        return state.compareAndSet(State.WAITING, State.TAKEN);
    }

    /** The caller's or the writer's farewell, before the work began; false when it did. */
    boolean giveUp() {
        return state.compareAndSet(State.WAITING, State.GIVEN_UP);
    }

    boolean abandoned() {
        return state.get() == State.GIVEN_UP;
    }

    /** Runs the work on the writer's thread and keeps what came of it until {@link #answer}. */
    void run() {
        value = work.get();
    }

    /** The work, or that it was refused, is on disk: no later failure changes the answer. */
    void keep() {
        state.set(State.KEPT);
    }

    void fail(Throwable cause) {
        if (state.get() != State.KEPT) {
            failure = cause;
        }
    }

    /** Lets the caller go on with what {@link #run} or {@link #fail} left. */
    void answer() {
        answered.countDown();
    }

    /**
     * Waits for the answer. Past {@code patience} the call is given up if its work has not begun; if it has, the
     * answer is at most a commit away and is waited for. Interrupts wait, too: the caller must learn what became
     * of its work.
     */
    R await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (answered.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return result();
                    }
                    if (giveUp()) {
                        throw new RefusedException(
                                RefusalCode.UNAVAILABLE,
                                "the database was busy for " + patience.toSeconds()
                                        + " s; nothing was changed: send the call again");
                    }
                    answered.await();
                    return result();
                } catch (InterruptedException kept) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings("NullAway") // run() or fail() came before answer(), so one of the two is there
    private R result() {
        return switch (failure) {
            case null -> value;
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        };
    }
}
