package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.GuardId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.workspace.Grade;

/**
 * The guard behind a report, as a door authenticated it. Credential and key are read again inside every write.
 *
 * @param key the plugin key that the credential belongs to: what the guard reports is told of that key's runs
 */
public record GuardCaller(WorkspaceId workspace, GuardId credential, KeyId key, Grade grade, Origin origin) {
    /** The agent that it guards, as a caller of its own: what a guard says is said of that key's runs. */
    public Caller asAgent(String hostName, String hostVersion, String worktree) {
        return new Caller(workspace, key, grade, origin, hostName, hostVersion, worktree);
    }
}
