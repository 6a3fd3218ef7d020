package dev.waybill.server.console.page;

/** A place in a log or a timeline, as addresses name it. */
public final class Sequences {
    /** Fits a long, whatever its digits. */
    private static final int DIGITS = 18;

    private Sequences() {}

    /** The sequence before which a page ends; the end of all where none is named, or what is no number. */
    public static long before(String text) {
        boolean number =
                !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
