package dev.waybill.workflow.project;

import dev.waybill.workflow.id.ProjectId;
import java.util.List;
import java.util.Optional;

/** The projects of one workspace, inside one transaction. */
public interface ProjectStore {
    Optional<Project> find(ProjectId id);

    /** A connected project by its slug. */
    Optional<Project> findBySlug(String slug);

    /** All connected projects, by slug. */
    List<Project> list();

    /**
     * A page of the connected projects, by slug, at most {@code limit}.
     *
     * @param after only slugs above it, bytewise; empty for the first page
     */
    List<Project> page(String after, int limit);

    void insert(Project project);

    /** Writes every column that may change; the row must exist. */
    void update(Project project);
}
