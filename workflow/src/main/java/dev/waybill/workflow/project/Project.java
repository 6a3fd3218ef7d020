package dev.waybill.workflow.project;

import dev.waybill.workflow.id.ProjectId;

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
}
