package dev.waybill.workflow.scope;

import dev.waybill.workflow.id.ProjectId;
import java.util.Optional;

/** Every manifest that was ever in force, by project and digest. */
public interface ScopeStore {
    Optional<ScopeManifest> find(ProjectId project, String digest);

    /** Keeps a manifest; one that is kept already stays as it is. */
    void insert(ProjectId project, ScopeManifest manifest, long atMillis);

    /** Drops all manifests of a project: paths are part of a repository's identity. */
    void deleteAll(ProjectId project);
}
