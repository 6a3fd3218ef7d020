package dev.waybill.storage.guard;

import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.guard.GuardCredential;
import dev.waybill.workflow.guard.GuardStore;
import dev.waybill.workflow.guard.GuardWatch;
import dev.waybill.workflow.id.GuardId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.KeyHash;
import java.util.List;
import java.util.Optional;

/** What a workspace keeps of guards. */
public final class Guards implements GuardStore {
    private final Session session;
    private final GuardSql sql;

    public Guards(Session session) {
        this.session = session;
        this.sql = session.attach(GuardSql.class);
    }

    @Override
    public Optional<GuardCredential> find(GuardId id) {
        return sql.find(session.workspace(), id.value());
    }

    @Override
    public Optional<GuardCredential> findByHash(KeyHash hash) {
        return sql.findByHash(session.workspace(), hash.hex());
    }

    @Override
    public List<GuardCredential> valid(KeyId key, int limit) {
        return sql.valid(session.workspace(), key.value(), limit);
    }

    @Override
    public List<GuardCredential> list(int limit) {
        return sql.list(session.workspace(), limit);
    }

    @Override
    public void insert(GuardCredential credential) {
        session.requireWritable();
        sql.insert(session.workspace(), credential);
    }

    @Override
    public void update(GuardCredential credential) {
        session.requireWritable();
        if (sql.update(session.workspace(), credential) != 1) {
            throw new StorageFailure("no row to update for " + credential.id());
        }
    }

    @Override
    public boolean take(KeyId key, long report, long nowMillis) {
        session.requireWritable();
        return session.kept(GuardSql.TAKE)
                        .number(session.workspace())
                        .number(key.value())
                        .number(report)
                        .number(nowMillis)
                        .update()
                == 1;
    }

    @Override
    public void forgetBefore(long millis) {
        session.requireWritable();
        session.kept(GuardSql.FORGET).number(session.workspace()).number(millis).update();
    }

    @Override
    public Optional<GuardWatch> watch(RunId run) {
        return session.kept(GuardSql.WATCH)
                .number(session.workspace())
                .number(run.value())
                .find(row -> new GuardWatch(run, row.getLong(1), row.getLong(2)));
    }

    @Override
    public void put(GuardWatch watch) {
        session.requireWritable();
        session.kept(GuardSql.PUT)
                .number(session.workspace())
                .number(watch.run().value())
                .number(watch.heardAtMillis())
                .number(watch.dropped())
                .update();
    }
}
