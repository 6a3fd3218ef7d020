package dev.waybill.workflow.refusal;

/**
 * What a use case says at the end of its transaction. Both are committed: a {@link Denied} answer leaves its
 * traces (a fenced write, a violation) in the log. What must leave none throws {@link RefusedException}.
 */
public sealed interface Answer<R> {
    /** The call was done. */
    record Granted<R>(R value) implements Answer<R> {}

    /** The call was refused, and what it recorded of that is kept. */
    record Denied<R>(Refusal refusal) implements Answer<R> {}

    static <R> Answer<R> granted(R value) {
        return new Granted<>(value);
    }

    static <R> Answer<R> denied(RefusalCode code, String message) {
        return new Denied<>(new Refusal(code, message));
    }

    /** The value; a denied answer is thrown, for the door to map. */
    default R orThrow() {
        return switch (this) {
            case Granted<R> granted -> granted.value();
            case Denied<R> denied -> throw new RefusedException(denied.refusal());
        };
    }
}
