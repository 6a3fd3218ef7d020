package dev.waybill.storage.project;

import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.project.ProjectStore;
import java.util.List;
import java.util.Optional;

/** The projects of a workspace. */
public final class Projects implements ProjectStore {
    private final Session session;
    private final ProjectSql sql;

    public Projects(Session session) {
        this.session = session;
        this.sql = session.attach(ProjectSql.class);
    }

    @Override
    public Optional<Project> find(ProjectId id) {
        return sql.find(session.workspace(), id.value());
    }

    @Override
    public Optional<Project> findBySlug(String slug) {
        return sql.findBySlug(session.workspace(), slug);
    }

    @Override
    public List<Project> list() {
        return sql.list(session.workspace());
    }

    @Override
    public List<Project> page(String after, int limit) {
        return sql.page(session.workspace(), after, limit);
    }

    @Override
    public void insert(Project project) {
        session.requireWritable();
        sql.insert(session.workspace(), project);
    }

    @Override
    public void update(Project project) {
        session.requireWritable();
        if (sql.update(session.workspace(), project) != 1) {
            throw new StorageFailure("no row to update for " + project.id());
        }
    }
}
