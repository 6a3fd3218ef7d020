package dev.waybill.storage.run;

import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.statement.KeptStatement;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.Hold;
import dev.waybill.workflow.run.Progress;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunFilter;
import dev.waybill.workflow.run.RunStore;
import java.util.List;
import java.util.Optional;

/** The runs of a workspace. What every report does uses kept statements; lists go through Jdbi. */
public final class Runs implements RunStore {
    private final Session session;
    private final RunSql sql;
    private final DroppedAddresses dropped;

    public Runs(Session session) {
        this.session = session;
        this.sql = session.attach(RunSql.class);
        this.dropped = new DroppedAddresses(session);
    }

    @Override
    public Optional<Run> find(RunId id) {
        return session.kept(RunSql.FIND)
                .number(session.workspace())
                .number(id.value())
                .find(RunMapper::read)
                .map(dropped::shown);
    }

    @Override
    public Optional<Run> findLive(KeyId key, ProjectId project, String branch, String worktree) {
        return session.kept(RunSql.FIND_LIVE)
                .number(session.workspace())
                .number(key.value())
                .number(project.value())
                .text(branch)
                .text(worktree)
                .find(RunMapper::read)
                .map(dropped::shown);
    }

    @Override
    public List<Run> live(ProjectId project, long after, int limit) {
        return dropped.shown(sql.live(session.workspace(), project.value(), after, limit));
    }

    @Override
    public List<Run> liveOf(KeyId key, long before, int limit) {
        return dropped.shown(sql.liveOf(session.workspace(), key.value(), before, limit));
    }

    @Override
    public List<Run> page(long before, int limit) {
        return dropped.shown(sql.page(session.workspace(), before, limit));
    }

    @Override
    public List<Run> page(RunFilter filter, long before, int limit) {
        return dropped.shown(FilteredRuns.page(session, filter, before, limit));
    }

    @Override
    public int count(RunFilter filter, int most) {
        return FilteredRuns.count(session, filter, most);
    }

    @Override
    public void insert(Run run) {
        session.requireWritable();
        KeptStatement insert = session.kept(RunSql.INSERT)
                .number(session.workspace())
                .number(run.id().value())
                .number(run.project().value())
                .number(run.key().value())
                .text(run.unit().ticket())
                .text(run.unit().title())
                .text(run.unit().branch())
                .text(run.unit().baseBranch())
                .text(run.unit().worktree());
        hold(progress(insert.text(RunMapper.STATUSES.text(run.status())), run.progress()), run.hold())
                .number(run.startedAtMillis())
                .number(run.updatedAtMillis())
                .number(run.endedAtMillis())
                .update();
    }

    @Override
    public void rename(Run run) {
        session.requireWritable();
        int rows = session.kept(RunSql.RENAME)
                .text(run.unit().ticket())
                .text(run.unit().title())
                .text(run.unit().branch())
                .text(run.unit().baseBranch())
                .number(session.workspace())
                .number(run.id().value())
                .update();
        if (rows != 1) {
            throw new StorageFailure("no row to rename for " + run.id());
        }
    }

    @Override
    public void dropPullRequests(ProjectId project) {
        session.requireWritable();
        dropped.drop(project);
    }

    @Override
    public boolean eraseDropped() {
        return dropped.stretch();
    }

    @Override
    public void update(Run run) {
        session.requireWritable();
        int rows = hold(progress(session.kept(RunSql.UPDATE_LIVE), run.progress()), run.hold())
                .number(run.updatedAtMillis())
                .number(session.workspace())
                .number(run.id().value())
                .update();
        if (rows != 1) {
            throw new StorageFailure("no row to update for " + run.id());
        }
        String status = RunMapper.STATUSES.text(run.status());
        session.kept(RunSql.SET_STATUS)
                .text(status)
                .number(session.workspace())
                .number(run.id().value())
                .text(status)
                .update();
        if (run.endedAtMillis() != 0) {
            session.kept(RunSql.END)
                    .number(run.endedAtMillis())
                    .number(session.workspace())
                    .number(run.id().value())
                    .update();
        }
    }

    private static KeptStatement progress(KeptStatement statement, Progress progress) {
        Counters counters = progress.counters();
        return statement
                .text(progress.phase())
                .number(counters.iterations())
                .number(counters.tokensIn())
                .number(counters.tokensOut())
                .number(counters.costUsdMicros())
                .text(progress.headSha())
                .text(progress.prUrl())
                .text(progress.lastMessage())
                .text(progress.lastBuild())
                .number(progress.violations());
    }

    private static KeptStatement hold(KeptStatement statement, Hold hold) {
        return statement
                .number(hold.fenceDigest())
                .number(hold.takeOvers())
                .text(RunMapper.GRADES.text(hold.grade()))
                .text(hold.hostName())
                .text(hold.hostVersion());
    }
}
