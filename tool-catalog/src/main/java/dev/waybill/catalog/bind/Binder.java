package dev.waybill.catalog.bind;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one tool's input of a call's arguments, or what a guard says of its message. Stateless, and safe for any number of threads.
 *
 * @param <T> the input record
 */
public abstract sealed class Binder<T>
        permits RunStartBinder,
                RunGetBinder,
                StatusReportBinder,
                BuildReportBinder,
                ScopeGetBinder,
                ScopeCheckBinder,
                CheckpointRequestBinder,
                CheckpointGetBinder,
                GuardSyncBinder {
    private final String tool;
    private final List<String> fields;

    /**
     * @param tool   the name that errors say
     * @param fields every field of the record, in its order
     */
    Binder(String tool, String... fields) {
        this.tool = tool;
        this.fields = List.of(fields);
    }

    /** The input, or the first problem: an unknown field before all, then in the order of the record. */
    public final Binding<T> bind(ObjectNode arguments) {
        try {
            return new Binding.Bound<>(read(Fields.of(arguments, tool, fields)));
        } catch (ProblemException found) {
            return new Binding.Unbound<>(found.problem());
        }
    }

    abstract T read(Fields fields);
}
