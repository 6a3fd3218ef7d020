package dev.waybill.catalog.bind;

import dev.waybill.workflow.refusal.RefusedException;

/** What became of a call's arguments. */
public sealed interface Binding<T> {
    /** They fit: the tool's input. */
    record Bound<T>(T input) implements Binding<T> {}

    /** They don't; nothing was read beyond the first problem, in the order of the record's fields. */
    record Unbound<T>(Problem problem) implements Binding<T> {}

    /**
     * The input.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT} with the problem's message
     */
    default T orThrow() {
        return switch (this) {
            case Bound<T> bound -> bound.input();
            case Unbound<T> unbound ->
                throw new RefusedException(unbound.problem().refusal());
        };
    }
}
