package dev.waybill.workflow.scope;

import dev.waybill.workflow.id.ProjectId;
import java.util.List;
import java.util.Optional;

/** Every manifest that was ever in force, by project and digest. */
public interface ScopeStore {
    Optional<ScopeManifest> find(ProjectId project, String digest);

    /** Keeps a manifest; one that is kept already stays as it is. */
    void insert(ProjectId project, ScopeManifest manifest, long atMillis);

    /** Keeps that a manifest, which is kept already, was put in force, as the project's next version. */
    void putInForce(ProjectId project, String digest, long atMillis, long member);

    /**
     * A page of a project's versions, the latest first.
     *
     * @param before only those with a smaller number; {@code Long.MAX_VALUE} for the latest
     */
    List<ScopeVersion> versions(ProjectId project, long before, int limit);

    /** Drops all manifests of a project, and its versions: paths are part of a repository's identity. */
    void deleteAll(ProjectId project);
}
