package dev.waybill.catalog.bind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A closed list of words and what they stand for.
 *
 * @param <E> the enum; a word is a constant's name in lower case
 */
final class Words<E extends Enum<E>> {
    private final Map<String, E> values;
    private final String listed;

    private Words(List<E> values) {
        this.values = values.stream().collect(Collectors.toUnmodifiableMap(Words::word, value -> value));
        this.listed = values.stream().map(Words::word).collect(Collectors.joining(", "));
    }

    static <E extends Enum<E>> Words<E> of(List<E> values) {
        return new Words<>(values);
    }

    Optional<E> find(String word) {
        return Optional.ofNullable(values.get(word));
    }

    /** All of them, for an error. */
    String listed() {
        return listed;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
