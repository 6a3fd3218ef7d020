package dev.waybill.boundary.scrub;

/**
 * A part of the original text that has to go.
 *
 * @param start first UTF-16 index
 * @param end   index behind the last
 * @param kind  such as {@code secret:jwt}
 * @param trust how sure its name is, where finds overlap
 */
record Find(int start, int end, String kind, Trust trust) {
    /** From the surest to the vaguest. */
    enum Trust {
        /** The form itself says what it is. */
        FORM,
        /** The word beside it says what it is. */
        CONTEXT,
        /** Nothing but its randomness speaks. */
        CHANCE
    }

    int length() {
        return end - start;
    }

    boolean betterThan(Find other) {
        return trust != other.trust ? trust.compareTo(other.trust) < 0 : length() > other.length();
    }
}
