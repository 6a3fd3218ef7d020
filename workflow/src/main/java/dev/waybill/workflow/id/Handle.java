package dev.waybill.workflow.id;

import java.util.Optional;

/**
 * What an agent passes as {@code run}: the run's id and a fence, 64 random bits, as {@code run_….…}. Taking a
 * run over mints a new fence; whoever still holds the old one is refused. Only a digest of the fence is kept.
 *
 * @param run   which run
 * @param fence which hold on it
 */
public record Handle(RunId run, long fence) {
    private static final int SEPARATOR = "run_".length() + Base32.LENGTH;

    /** The handle as the agent passes it. */
    public String text() {
        return run.text() + '.' + Base32.print(fence);
    }

    /** Empty unless {@code text} is exactly what {@link #text} prints. */
    public static Optional<Handle> parse(String text) {
        if (text.length() != SEPARATOR + 1 + Base32.LENGTH || text.charAt(SEPARATOR) != '.') {
            return Optional.empty();
        }
        var fence = Base32.parse(text, SEPARATOR + 1);
        if (fence.isEmpty()) {
            return Optional.empty();
        }
        return RunId.parse(text.substring(0, SEPARATOR)).map(run -> new Handle(run, fence.getAsLong()));
    }

    /** Names the run and hides the fence: a handle in a log line must not be usable. */
    @Override
    public String toString() {
        return run.text() + ".*";
    }
}
