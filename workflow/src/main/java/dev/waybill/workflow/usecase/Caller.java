package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyHolder;
import dev.waybill.workflow.workspace.Grade;

/**
 * The agent behind a call, as a door authenticated it. The key's state is read again inside every write.
 *
 * @param text        which of the key's texts was shown; {@code KeyHash.NONE} where none was
 * @param hostName    what the client calls itself, at most {@code Caps.HOST_NAME}; empty where it did not say
 * @param hostVersion at most {@code Caps.HOST_VERSION}
 * @param worktree    which working tree of its machine, from the guard; empty where no guard spoke
 */
public record Caller(
        WorkspaceId workspace,
        KeyId key,
        KeyHash text,
        Grade grade,
        Origin origin,
        String hostName,
        String hostVersion,
        String worktree) {
    /** A caller whose key was not found by a text. */
    public Caller(
            WorkspaceId workspace,
            KeyId key,
            Grade grade,
            Origin origin,
            String hostName,
            String hostVersion,
            String worktree) {
        this(workspace, key, KeyHash.NONE, grade, origin, hostName, hostVersion, worktree);
    }

    /** Whose the sessions and streams are that this caller opens. */
    public KeyHolder holder() {
        return new KeyHolder(workspace, key, text);
    }

    /** The same, come from elsewhere. */
    public Caller from(Origin other) {
        return new Caller(workspace, key, text, grade, other, hostName, hostVersion, worktree);
    }

    /** The same, once its host has said what it is. */
    public Caller on(String name, String version) {
        return new Caller(workspace, key, text, grade, origin, name, version, worktree);
    }

    /** Who the audit log says it was. */
    public Actor actor() {
        return Actor.key(key);
    }
}
