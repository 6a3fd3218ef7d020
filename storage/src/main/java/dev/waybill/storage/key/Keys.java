package dev.waybill.storage.key;

import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.statement.NewestFirst;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyStore;
import dev.waybill.workflow.key.KeyUse;
import dev.waybill.workflow.key.ListedKey;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.project.ProjectLimit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The plugin keys of a workspace. */
public final class Keys implements KeyStore {
    private final Session session;
    private final KeySql sql;

    public Keys(Session session) {
        this.session = session;
        this.sql = session.attach(KeySql.class);
    }

    /** On a kept statement: every write asks for its caller's key. Sessions of readers keep it as well. */
    @Override
    public Optional<PluginKey> find(KeyId id) {
        return session.kept(KeySql.FIND)
                .number(session.workspace())
                .number(id.value())
                .find(KeyMapper::read);
    }

    @Override
    public Optional<PluginKey> findLocal() {
        return sql.findByHash(session.workspace(), KeyHash.NONE.hex());
    }

    @Override
    public List<PluginKey> list(int limit) {
        return sql.list(session.workspace(), limit);
    }

    @Override
    public int count(int most) {
        return sql.count(session.workspace(), most);
    }

    @Override
    public boolean anyWithText() {
        return sql.anyOther(session.workspace(), KeyHash.NONE.hex());
    }

    @Override
    public boolean anyOpen() {
        return sql.anyOpenOther(session.workspace(), KeyHash.NONE.hex());
    }

    @Override
    public List<ListedKey> page(long before, int limit) {
        return sql.page(session.workspace(), before, limit);
    }

    @Override
    public List<ListedKey> pageOf(MemberId owner, long before, int limit) {
        return sql.pageOfOwner(session.workspace(), owner.value(), before, limit);
    }

    @Override
    public List<ListedKey> pageOf(MemberId owner, ProjectLimit.Only projects, long before, int limit) {
        Stream<List<ListedKey>> ofProjects = projects.projects().stream()
                .map(project -> sql.pageOfProject(session.workspace(), project.value(), before, limit));
        return NewestFirst.merged(
                Stream.concat(Stream.of(pageOf(owner, before, limit)), ofProjects),
                line -> line.key().id().value(),
                limit);
    }

    @Override
    public void insert(PluginKey key) {
        session.requireWritable();
        sql.insert(session.workspace(), key);
    }

    @Override
    public void update(PluginKey key) {
        session.requireWritable();
        if (sql.update(session.workspace(), key) != 1) {
            throw new StorageFailure("no row to update for " + key.id());
        }
    }

    @Override
    public void used(KeyId id, KeyUse use) {
        session.requireWritable();
        session.kept(KeySql.USED)
                .number(session.workspace())
                .number(id.value())
                .number(use.atMillis())
                .text(use.hostName())
                .text(use.hostVersion())
                .update();
    }
}
