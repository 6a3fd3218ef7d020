package dev.waybill.storage.checkpoint;

import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointStore;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.RunId;
import java.util.List;
import java.util.Optional;

/** The checkpoints of a workspace. */
public final class Checkpoints implements CheckpointStore {
    private final Session session;
    private final CheckpointSql sql;

    public Checkpoints(Session session) {
        this.session = session;
        this.sql = session.attach(CheckpointSql.class);
    }

    @Override
    public Optional<Checkpoint> find(CheckpointId id) {
        return sql.find(session.workspace(), id.value());
    }

    @Override
    public List<Checkpoint> open(RunId run) {
        return sql.open(session.workspace(), run.value());
    }

    @Override
    public List<Checkpoint> standing(RunId run) {
        return sql.standing(session.workspace(), run.value());
    }

    @Override
    public List<Checkpoint> answered(RunId run, long afterMillis, int limit) {
        return sql.answered(session.workspace(), run.value(), afterMillis, limit);
    }

    @Override
    public List<Checkpoint> ofHead(String headSha, int limit) {
        return sql.ofHead(session.workspace(), headSha, limit);
    }

    @Override
    public List<Checkpoint> page(boolean pendingOnly, long before, int limit) {
        return pendingOnly
                ? sql.pagePending(session.workspace(), before, limit)
                : sql.page(session.workspace(), before, limit);
    }

    @Override
    public void insert(Checkpoint checkpoint) {
        session.requireWritable();
        sql.insert(session.workspace(), checkpoint);
    }

    @Override
    public void update(Checkpoint checkpoint) {
        session.requireWritable();
        if (sql.update(session.workspace(), checkpoint) != 1) {
            throw new StorageFailure("no row to update for " + checkpoint.id());
        }
    }
}
