package dev.waybill.workflow.run;

/**
 * What a run has used so far. Each number only grows, and ends at its cap.
 *
 * @param iterations    turns of the agent
 * @param tokensIn      tokens read by the model
 * @param tokensOut     tokens written by the model
 * @param costUsdMicros cost in millionths of a US dollar
 */
public record Counters(long iterations, long tokensIn, long tokensOut, long costUsdMicros) {
    public static final Counters ZERO = new Counters(0, 0, 0, 0);

    public Counters {
        if (iterations < 0 || tokensIn < 0 || tokensOut < 0 || costUsdMicros < 0) {
            throw new IllegalArgumentException("a counter is never negative");
        }
    }

    /** The larger of each pair: a report that went down changes nothing. */
    public Counters raisedTo(Counters reported) {
        return new Counters(
                Math.max(iterations, reported.iterations),
                Math.max(tokensIn, reported.tokensIn),
                Math.max(tokensOut, reported.tokensOut),
                Math.max(costUsdMicros, reported.costUsdMicros));
    }
}
