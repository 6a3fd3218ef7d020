package dev.waybill.storage.audit;

/** What became of reading a whole log. */
public sealed interface Verification {
    /**
     * Every entry follows from the one before it, and every word in it is the one that was logged or was erased.
     *
     * @param sequence of the last entry, which is also how many there are
     * @param hash     of the last entry, 64 hex digits
     */
    record Intact(long sequence, String hash) implements Verification {}

    /**
     * Something was changed, removed or put back.
     *
     * @param sequence of the first entry that is wrong or missing; 0 where the fault is not one entry's
     * @param reason   what is wrong, for a person to read
     */
    record Broken(long sequence, String reason) implements Verification {}
}
