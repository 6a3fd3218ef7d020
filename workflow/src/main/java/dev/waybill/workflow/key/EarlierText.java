package dev.waybill.workflow.key;

/**
 * The text that a key had before it was rotated, for as long as both open.
 *
 * @param hash        of that text; {@link KeyHash#NONE} for none
 * @param untilMillis from when on it opens nothing, milliseconds since 1970; 0 for none
 */
public record EarlierText(KeyHash hash, long untilMillis) {
    public static final EarlierText NONE = new EarlierText(KeyHash.NONE, 0);

    /** Whether there is one that opens at this moment. */
    public boolean valid(long nowMillis) {
        return nowMillis < untilMillis;
    }
}
