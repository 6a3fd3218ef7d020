package dev.waybill.storage.run;

import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunStore;
import java.util.List;
import java.util.Optional;

/** The runs of a workspace on a read-only connection. */
public final class ReadRuns implements RunStore {
    private final Session session;
    private final RunSql sql;

    public ReadRuns(Session session) {
        this.session = session;
        this.sql = session.attach(RunSql.class);
    }

    @Override
    public Optional<Run> find(RunId id) {
        return sql.find(session.workspace(), id.value());
    }

    @Override
    public Optional<Run> findLive(KeyId key, ProjectId project, String branch, String worktree) {
        return sql.findLive(session.workspace(), key.value(), project.value(), branch, worktree);
    }

    @Override
    public List<Run> live(ProjectId project, long after, int limit) {
        return sql.live(session.workspace(), project.value(), after, limit);
    }

    @Override
    public List<Run> page(long before, int limit) {
        return sql.page(session.workspace(), before, limit);
    }

    @Override
    public void insert(Run run) {
        session.requireWritable();
    }

    @Override
    public void update(Run run) {
        session.requireWritable();
    }
}
