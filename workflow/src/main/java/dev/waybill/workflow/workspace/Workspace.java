package dev.waybill.workflow.workspace;

import dev.waybill.workflow.id.WorkspaceId;

/**
 * A tenant, as the control database knows it.
 *
 * @param slug            unique on this server, 1 to {@code Caps.SLUG} of {@code a-z 0-9 - _ .}, a letter or a digit at both ends
 * @param name            for people, at most {@code Caps.NAME}
 * @param createdAtMillis milliseconds since 1970
 */
public record Workspace(WorkspaceId id, String slug, String name, WorkspaceState state, long createdAtMillis) {}
