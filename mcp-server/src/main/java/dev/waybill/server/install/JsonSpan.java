package dev.waybill.server.install;

import java.util.List;

/** Where a value stands in a JSON text: offsets in characters, the end exclusive. */
sealed interface JsonSpan {
    int start();

    int end();

    /** An object, from brace to brace. */
    record Members(int start, int end, List<Member> members) implements JsonSpan {}

    /** Anything else: a list, a string, a number, a literal. */
    record Value(int start, int end) implements JsonSpan {}

    /**
     * A member of an object.
     *
     * @param keyStart offset of the quote that opens its name
     */
    record Member(String name, int keyStart, JsonSpan value) {}
}
