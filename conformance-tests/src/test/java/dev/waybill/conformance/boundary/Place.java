package dev.waybill.conformance.boundary;

import dev.waybill.boundary.scrub.Planted.Sample;
import java.util.function.BiFunction;

/**
 * One place of a message in which a caller can put a text of its choice.
 *
 * @param name   for the failure message
 * @param freely whether what is put there is kept, so that what becomes of it can be seen
 * @param comesBack whether the protocol has the answer repeat it, and nothing else keep it
 * @param said   what is sent about a run, with a sample in it
 */
record Place(String name, boolean freely, boolean comesBack, BiFunction<String, Sample, Said> said) {
    /** What is sent. */
    sealed interface Said {
        /** A request that is well formed as one. */
        record Request(String method, String params) implements Said {}

        /** A whole message; an id that is empty awaits no answer. */
        record Message(String text, String id, String method, String name) implements Said {}
    }

    @Override
    public String toString() {
        return name;
    }

    /** What also stands in a header is one line, so a secret of several comes as one. */
    static String line(String secret) {
        return secret.replace('\n', ' ').replace("\\n", " ");
    }
}
