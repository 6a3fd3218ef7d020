package dev.waybill.server.console.run;

import dev.waybill.server.console.page.Amount;
import dev.waybill.server.console.page.Fact;
import dev.waybill.server.console.page.Moment;
import dev.waybill.workflow.guard.GuardWatch;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usecase.RunDetails;
import java.util.List;

/**
 * What stands at the top of a run's page, and moves as the run does.
 *
 * @param message the agent's last message, in its words; empty for none
 * @param build   what the last build said; empty for none
 * @param guard   whether its guard is heard, in words of ours
 */
public record RunFacts(
        StatusMark status,
        String phase,
        String message,
        String headSha,
        String pullRequest,
        int violations,
        int takeOvers,
        List<Fact> build,
        String tokens,
        String cost,
        long iterations,
        String guard,
        boolean guardSilent,
        Moment updated,
        Moment ended) {
    static RunFacts of(RunDetails details) {
        Run run = details.run();
        Counters counters = run.progress().counters();
        long now = details.nowMillis();
        boolean silent =
                details.guard().map(watch -> watch.silent(run.status(), now)).orElse(false);
        return new RunFacts(
                StatusMark.of(run.status()),
                run.progress().phase(),
                run.progress().lastMessage(),
                run.progress().headSha(),
                run.progress().prUrl(),
                run.progress().violations(),
                run.hold().takeOvers(),
                run.progress().lastBuild().isEmpty()
                        ? List.of()
                        : Fact.of(run.progress().lastBuild()),
                Amount.of(counters.tokensIn()) + " in, " + Amount.of(counters.tokensOut()) + " out",
                Amount.dollars(counters.costUsdMicros()),
                counters.iterations(),
                details.guard().map(watch -> guard(watch, silent, now)).orElse("none"),
                silent,
                Moment.of(run.updatedAtMillis(), now),
                Moment.of(run.endedAtMillis(), now));
    }

    /** Enough of the commit to know it again. */
    public String shortSha() {
        return Fact.shortened(headSha);
    }

    private static String guard(GuardWatch watch, boolean silent, long now) {
        String heard = "heard " + Moment.of(watch.heardAtMillis(), now).relative();
        String dropped = watch.dropped() == 0 ? "" : ", " + watch.dropped() + " reports dropped";
        return (silent ? "silent, last " : "") + heard + dropped;
    }
}
