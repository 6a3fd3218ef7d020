package dev.waybill.storage.scope;

import dev.waybill.storage.statement.Session;
import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.scope.Access;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.scope.ScopeStore;
import dev.waybill.workflow.scope.ScopeVersion;
import java.util.List;
import java.util.Optional;

/** The manifests of a workspace. */
public final class Scopes implements ScopeStore {
    private static final Words<Access> LISTS = Words.of(Access.class);

    private final Session session;
    private final ScopeSql sql;

    public Scopes(Session session) {
        this.session = session;
        this.sql = session.attach(ScopeSql.class);
    }

    @Override
    public Optional<ScopeManifest> find(ProjectId project, String digest) {
        return sql.find(session.workspace(), project.value(), digest)
                .map(kept -> ScopeManifest.of(
                        patterns(project, digest, Access.EDITABLE),
                        patterns(project, digest, Access.READ_ONLY),
                        patterns(project, digest, Access.EXCLUDED)));
    }

    @Override
    public void insert(ProjectId project, ScopeManifest manifest, long atMillis) {
        session.requireWritable();
        if (sql.insert(session.workspace(), project.value(), manifest.digest(), atMillis) == 1) {
            insertPatterns(project, manifest.digest(), Access.EDITABLE, manifest.editable());
            insertPatterns(project, manifest.digest(), Access.READ_ONLY, manifest.readOnly());
            insertPatterns(project, manifest.digest(), Access.EXCLUDED, manifest.excluded());
        }
    }

    @Override
    public void putInForce(ProjectId project, String digest, long atMillis, long member) {
        session.requireWritable();
        sql.insertVersion(session.workspace(), project.value(), digest, atMillis, member);
    }

    @Override
    public List<ScopeVersion> versions(ProjectId project, long before, int limit) {
        return sql.versions(session.workspace(), project.value(), before, limit);
    }

    @Override
    public void deleteAll(ProjectId project) {
        session.requireWritable();
        sql.deleteAll(session.workspace(), project.value());
    }

    private List<String> patterns(ProjectId project, String digest, Access list) {
        return sql.patterns(session.workspace(), project.value(), digest, LISTS.text(list));
    }

    private void insertPatterns(ProjectId project, String digest, Access list, List<String> patterns) {
        if (!patterns.isEmpty()) {
            sql.insertPatterns(session.workspace(), project.value(), digest, LISTS.text(list), patterns);
        }
    }
}
