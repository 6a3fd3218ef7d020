package dev.waybill.server.feature;

import java.util.List;

/** Suggestions for the argument of a prompt or of a resource's address (2026-07-28, server/utilities/completion). */
@FunctionalInterface
public interface RawCompletion {
    /** Suggests nothing. */
    RawCompletion NONE = (call, question) -> Suggestions.NONE;

    /** What an argument belongs to. */
    enum Of {
        PROMPT,
        RESOURCE
    }

    /**
     * What is being typed.
     *
     * @param name     the prompt's name, or the address template
     * @param argument which of its arguments
     * @param value    what stands there so far
     */
    record Question(Of of, String name, String argument, String value) {}

    /**
     * Values that the argument could take, best first.
     *
     * @param values at most {@link #MOST}
     * @param more   whether there are others
     */
    record Suggestions(List<String> values, boolean more) {
        /** The protocol's limit ("Completion Results"). */
        public static final int MOST = 100;

        public static final Suggestions NONE = new Suggestions(List.of(), false);

        public Suggestions {
            values = List.copyOf(values);
            if (values.size() > MOST) {
                throw new IllegalArgumentException("more suggestions than the protocol takes");
            }
        }
    }

    /**
     * Suggests.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code INVALID_ARGUMENT} for a prompt, a template or an
     *     argument that there is not
     */
    Suggestions suggest(Call call, Question question) throws InterruptedException;
}
