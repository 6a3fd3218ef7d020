package dev.waybill.workflow.project;

import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.scope.ScopeManifest;

/**
 * A connected repository.
 *
 * @param slug                 what agents name it by; unique in its workspace. Empty once disconnected: the
 *                             repository's identity is dropped, the row stays for the runs that point at it
 * @param scopeDigest          digest of the manifest in force, 64 hex digits; that of the empty one to begin with
 * @param connectedAtMillis    milliseconds since 1970
 * @param disconnectedAtMillis 0 while connected
 */
public record Project(
        ProjectId id, String slug, String scopeDigest, long connectedAtMillis, long disconnectedAtMillis) {
    public boolean connected() {
        return disconnectedAtMillis == 0;
    }

    /** The project under another manifest. */
    public Project underScope(String digest) {
        return new Project(id, slug, digest, connectedAtMillis, disconnectedAtMillis);
    }

    /** The project without its identity: no slug, and the empty manifest in force. */
    public Project disconnected(long nowMillis) {
        return new Project(id, "", ScopeManifest.EMPTY.digest(), connectedAtMillis, nowMillis);
    }
}
