package dev.waybill.workflow.run;

import java.util.Optional;

/**
 * How a build ended, in numbers.
 *
 * @param exitCode       the process's, -1 to {@code Caps.EXIT_CODE}
 * @param durationMillis 0 where it was not said
 */
public record BuildResult(
        BuildKind kind, int exitCode, long durationMillis, Optional<Tests> tests, Optional<Findings> findings) {
    /** Counts of a test run. */
    public record Tests(int passed, int failed, int skipped) {}

    /** Counts of a scanner's findings. */
    public record Findings(int critical, int high, int medium, int low) {}
}
