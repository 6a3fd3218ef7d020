package dev.waybill.workflow.usage;

import dev.waybill.workflow.run.BuildResult;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunStatus;

/**
 * What was used or happened, in numbers that can be added up.
 *
 * @param runs         how many began and how many ended, by how
 * @param counters     what their agents reported or their guards read
 * @param buildsPassed builds, tests, scans and their like that ended with exit code 0
 * @param buildsFailed those that ended with another
 * @param violations   forbidden writes that were refused or found
 */
public record Usage(Runs runs, Counters counters, long buildsPassed, long buildsFailed, long violations) {
    public static final Usage NONE = new Usage(Runs.NONE, Counters.ZERO, 0, 0, 0);

    /** A run that begins. */
    public static final Usage BEGUN = new Usage(new Runs(1, 0, 0, 0), Counters.ZERO, 0, 0, 0);

    /** Runs that began, and that ended complete, failed or cancelled. */
    public record Runs(long begun, long completed, long failed, long cancelled) {
        public static final Runs NONE = new Runs(0, 0, 0, 0);

        private static Runs ended(RunStatus status) {
            return switch (status) {
                case COMPLETE -> new Runs(0, 1, 0, 0);
                case FAILED -> new Runs(0, 0, 1, 0);
                case CANCELLED -> new Runs(0, 0, 0, 1);
                case PENDING, RUNNING, WAITING -> NONE;
            };
        }

        private Runs plus(Runs other) {
            return new Runs(
                    begun + other.begun,
                    completed + other.completed,
                    failed + other.failed,
                    cancelled + other.cancelled);
        }
    }

    /** What a step of a run adds: counters and violations only grow, and a run ends once. */
    public static Usage between(Run before, Run after) {
        return new Usage(
                before.endedAtMillis() == 0 && after.endedAtMillis() != 0 ? Runs.ended(after.status()) : Runs.NONE,
                grown(before.progress().counters(), after.progress().counters()),
                0,
                0,
                after.progress().violations() - before.progress().violations());
    }

    /** What a run's counters grew by. */
    public static Usage of(Counters was, Counters is) {
        return new Usage(Runs.NONE, grown(was, is), 0, 0, 0);
    }

    private static Counters grown(Counters was, Counters is) {
        return new Counters(
                is.iterations() - was.iterations(),
                is.tokensIn() - was.tokensIn(),
                is.tokensOut() - was.tokensOut(),
                is.costUsdMicros() - was.costUsdMicros());
    }

    /** One build. */
    public static Usage of(BuildResult result) {
        boolean passed = result.exitCode() == 0;
        return new Usage(Runs.NONE, Counters.ZERO, passed ? 1 : 0, passed ? 0 : 1, 0);
    }

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(
                runs.plus(other.runs),
                new Counters(
                        counters.iterations() + other.counters.iterations(),
                        counters.tokensIn() + other.counters.tokensIn(),
                        counters.tokensOut() + other.counters.tokensOut(),
                        counters.costUsdMicros() + other.counters.costUsdMicros()),
                buildsPassed + other.buildsPassed,
                buildsFailed + other.buildsFailed,
                violations + other.violations);
    }

    public boolean nothing() {
        return equals(NONE);
    }
}
