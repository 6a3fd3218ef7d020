package dev.waybill.boundary.scrub;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A text after scrubbing.
 *
 * @param text with each find replaced by its mark, such as {@code [secret:jwt]}
 * @param kinds the kinds that were found, such as {@code secret:jwt}; never what was found
 */
public record Scrubbed(String text, SortedSet<String> kinds) {
    public Scrubbed {
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    }

    /** Whether nothing had to be replaced. */
    public boolean clean() {
        return kinds.isEmpty();
    }
}
