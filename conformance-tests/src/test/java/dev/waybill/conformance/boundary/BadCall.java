package dev.waybill.conformance.boundary;

import java.util.List;

/**
 * Arguments that a tool must refuse.
 *
 * @param what      what is wrong with them, for the report
 * @param arguments JSON; {@code {{run}}} stands for a live handle
 * @param named     what the refusal must say: the field, the limit or the rule
 */
record BadCall(String what, String tool, String arguments, List<String> named) {
    BadCall {
        named = List.copyOf(named);
    }

    String arguments(String run) {
        return arguments.replace("{{run}}", run);
    }

    @Override
    public String toString() {
        return tool + ": " + what;
    }
}
