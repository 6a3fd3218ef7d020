package dev.waybill.workflow.key;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.WorkspaceId;

/**
 * Whoever speaks with one text of a key: what they open (sessions, streams) is theirs, and ends with the text. While the
 * texts of a rotated key overlap, it has two.
 *
 * @param text {@link KeyHash#NONE} where a key was found without one, as the local key is
 */
public record KeyHolder(WorkspaceId workspace, KeyId key, KeyHash text) {}
