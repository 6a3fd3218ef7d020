package dev.waybill.conformance.detect;

/**
 * One text of the corpus.
 *
 * @param language of a source; empty for prose
 * @param origin   package, file and line
 * @param text     as an agent would send it
 */
public record Sample(String language, String origin, String text) {
    /** The same from the same place, said otherwise. */
    Sample with(String other) {
        return new Sample(language, origin, other);
    }
}
