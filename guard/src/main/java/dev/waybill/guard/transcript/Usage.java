package dev.waybill.guard.transcript;

/**
 * What an agent used in a session.
 *
 * @param iterations answers of the model
 * @param tokensIn all tokens that it read, those from a cache too
 * @param tokensOut all tokens that it wrote
 */
public record Usage(long iterations, long tokensIn, long tokensOut) {
    public static final Usage NONE = new Usage(0, 0, 0);

    public Usage plus(Usage other) {
        return new Usage(iterations + other.iterations, tokensIn + other.tokensIn, tokensOut + other.tokensOut);
    }
}
