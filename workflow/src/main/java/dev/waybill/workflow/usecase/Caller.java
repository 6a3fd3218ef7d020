package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.workspace.Grade;

/**
 * The agent behind a call, as a door authenticated it. The key's state is read again inside every write.
 *
 * @param hostName    what the client calls itself, at most {@code Caps.HOST_NAME}; empty where it did not say
 * @param hostVersion at most {@code Caps.HOST_VERSION}
 * @param worktree    which working tree of its machine, from the guard; empty where no guard spoke
 */
public record Caller(
        WorkspaceId workspace,
        KeyId key,
        Grade grade,
        Origin origin,
        String hostName,
        String hostVersion,
        String worktree) {
    /** Who the audit log says it was. */
    public Actor actor() {
        return Actor.key(key);
    }
}
