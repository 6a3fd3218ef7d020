package dev.waybill.workflow.id;

import java.util.Optional;
import java.util.function.LongFunction;

/** How every id is spelled: a prefix that names its kind, then {@link Base32}. */
final class IdText {
    private IdText() {}

    static String print(String prefix, long value) {
        return prefix + Base32.print(value);
    }

    static <I> Optional<I> parse(String prefix, String text, LongFunction<I> id) {
        if (!text.startsWith(prefix)) {
            return Optional.empty();
        }
        var bits = Base32.parse(text, prefix.length());
        return bits.isPresent() && bits.getAsLong() > 0 ? Optional.of(id.apply(bits.getAsLong())) : Optional.empty();
    }

    /** The largest id whose text begins with {@code beginning}; empty where none does. */
    static <I> Optional<I> last(String prefix, String beginning, LongFunction<I> id) {
        if (prefix.startsWith(beginning)) {
            return Optional.of(id.apply(Long.MAX_VALUE));
        }
        int missing = prefix.length() + Base32.LENGTH - beginning.length();
        return missing < 0 ? Optional.empty() : parse(prefix, beginning + Base32.HIGHEST.repeat(missing), id);
    }

    static void requirePositive(long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("an id is positive");
        }
    }
}
