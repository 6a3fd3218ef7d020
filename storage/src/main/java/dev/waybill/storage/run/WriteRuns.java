package dev.waybill.storage.run;

import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.statement.KeptStatement;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunStore;
import java.util.List;
import java.util.Optional;

/** The runs of a workspace on the writer's connection; what every report does uses kept statements. */
public final class WriteRuns implements RunStore {
    private final Session session;
    private final ReadRuns pages;

    public WriteRuns(Session session) {
        this.session = session;
        this.pages = new ReadRuns(session);
    }

    @Override
    public Optional<Run> find(RunId id) {
        return session.kept(RunSql.FIND).number(session.workspace()).number(id.value()).find(RunMapper::read);
    }

    @Override
    public Optional<Run> findLive(KeyId key, ProjectId project, String branch, String worktree) {
        return session.kept(RunSql.FIND_LIVE)
                .number(session.workspace())
                .number(key.value())
                .number(project.value())
                .text(branch)
                .text(worktree)
                .find(RunMapper::read);
    }

    @Override
    public List<Run> live(ProjectId project, long after, int limit) {
        return pages.live(project, after, limit);
    }

    @Override
    public List<Run> page(long before, int limit) {
        return pages.page(before, limit);
    }

    @Override
    public void insert(Run run) {
        KeptStatement insert = session.kept(RunSql.INSERT)
                .number(session.workspace())
                .number(run.id().value())
                .number(run.project().value())
                .number(run.key().value())
                .text(run.worktree())
                .text(run.ticket())
                .text(run.title())
                .text(run.branch())
                .text(run.baseBranch())
                .text(RunMapper.STATUSES.text(run.status()))
                .text(run.phase())
                .text(RunMapper.GRADES.text(run.grade()))
                .number(run.fenceDigest())
                .number(run.takeOvers());
        counters(insert, run)
                .text(run.headSha())
                .text(run.prUrl())
                .text(run.lastMessage())
                .text(run.lastBuild())
                .number(run.violations())
                .text(run.hostName())
                .text(run.hostVersion())
                .number(run.startedAtMillis())
                .number(run.updatedAtMillis())
                .number(run.endedAtMillis())
                .update();
    }

    @Override
    public void update(Run run) {
        KeptStatement update = session.kept(RunSql.UPDATE_LIVE)
                .text(run.title())
                .text(RunMapper.STATUSES.text(run.status()))
                .text(run.phase())
                .text(RunMapper.GRADES.text(run.grade()))
                .number(run.fenceDigest())
                .number(run.takeOvers());
        int rows = counters(update, run)
                .text(run.headSha())
                .text(run.prUrl())
                .text(run.lastMessage())
                .text(run.lastBuild())
                .number(run.violations())
                .text(run.hostName())
                .text(run.hostVersion())
                .number(run.updatedAtMillis())
                .number(session.workspace())
                .number(run.id().value())
                .update();
        if (rows != 1) {
            throw new StorageFailure("no row to update for " + run.id());
        }
        if (run.endedAtMillis() != 0) {
            session.kept(RunSql.END)
                    .number(run.endedAtMillis())
                    .number(session.workspace())
                    .number(run.id().value())
                    .update();
        }
    }

    private static KeptStatement counters(KeptStatement statement, Run run) {
        return statement
                .number(run.counters().iterations())
                .number(run.counters().tokensIn())
                .number(run.counters().tokensOut())
                .number(run.counters().costUsdMicros());
    }
}
