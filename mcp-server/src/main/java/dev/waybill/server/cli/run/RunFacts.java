package dev.waybill.server.cli.run;

import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.guard.GuardWatch;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.Run;
import java.util.Optional;

/** What is shown of a run. Title, message and the like are an agent's words. */
final class RunFacts {
    private RunFacts() {}

    /**
     * The run of this id.
     *
     * @throws RefusedException {@code NOT_FOUND}
     */
    static Run existing(ReadTransaction transaction, RunId id) {
        return transaction
                .runs()
                .find(id)
                .orElseThrow(() -> new RefusedException(RefusalCode.NOT_FOUND, "no such run: see 'runs list'"));
    }

    /** A line of a list. */
    static Facts row(ReadTransaction transaction, Run run) {
        return new Facts()
                .text("id", run.id().text())
                .text("project", project(transaction, run))
                .text("ticket", run.unit().ticket())
                .text("branch", run.unit().branch())
                .text("status", run.status().text())
                .text("phase", run.progress().phase())
                .text("grade", run.hold().grade().text())
                .moment("started_at", run.startedAtMillis())
                .moment("updated_at", run.updatedAtMillis())
                .text("guard", guard(transaction, run));
    }

    /** All of it. */
    static Facts whole(ReadTransaction transaction, Run run) {
        Counters counters = run.progress().counters();
        Optional<GuardWatch> guard = transaction.guards().watch(run.id());
        return row(transaction, run)
                .text("title", run.unit().title())
                .text("base_branch", run.unit().baseBranch())
                .text("worktree", run.unit().worktree())
                .text("key", run.key().text())
                .text("host", run.hold().hostName())
                .text("host_version", run.hold().hostVersion())
                .number("take_overs", run.hold().takeOvers())
                .text("head_sha", run.progress().headSha())
                .text("pr_url", run.progress().prUrl())
                .number("iterations", counters.iterations())
                .number("tokens_in", counters.tokensIn())
                .number("tokens_out", counters.tokensOut())
                .number("cost_usd_micros", counters.costUsdMicros())
                .number("violations", run.progress().violations())
                .moment("guard_heard_at", guard.map(GuardWatch::heardAtMillis).orElse(0L))
                .number("guard_dropped", guard.map(GuardWatch::dropped).orElse(0L))
                .text("last_message", run.progress().lastMessage())
                .text("last_build", run.progress().lastBuild())
                .moment("ended_at", run.endedAtMillis());
    }

    /** {@code silent} where an agent is said to work and its guard is not heard; {@code never heard} without one. */
    static String guard(ReadTransaction transaction, Run run) {
        return transaction
                .guards()
                .watch(run.id())
                .map(watch -> watch.silent(run.status(), transaction.nowMillis()) ? "silent" : "heard")
                .orElse("never heard");
    }

    private static String project(ReadTransaction transaction, Run run) {
        return transaction
                .projects()
                .find(run.project())
                .filter(Project::connected)
                .map(Project::slug)
                .orElse(run.project().text());
    }
}
