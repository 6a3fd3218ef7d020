package dev.waybill.workflow.checkpoint;

import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.workspace.Grade;

/**
 * A question to a human, as it is kept. Absent text is empty, an absent time or id 0.
 *
 * @param summary         the agent's words, which the human is shown
 * @param headSha         the commit asked about; empty for kinds without one
 * @param scopeDigest     digest of the manifest in force when it was asked
 * @param textDigest      SHA-256 of kind and summary, 64 hex digits: what was shown
 * @param initiatorOwner  member who owns the asking key
 * @param initiatorMaker  member who made or last rotated it; 0 for the operator
 * @param decidedBy       member who decided; 0 while nobody has
 * @param bySelf          whether the only member approved their own question, as their policy allows
 * @param comment         the member's words
 * @param requestedAtMillis milliseconds since 1970, as all times here
 * @param waits           how often the agent waited for it in vain
 */
public record Checkpoint(
        CheckpointId id,
        RunId run,
        KeyId key,
        CheckpointKind kind,
        CheckpointState state,
        String summary,
        String headSha,
        String scopeDigest,
        String textDigest,
        Grade grade,
        long initiatorOwner,
        long initiatorMaker,
        long decidedBy,
        boolean bySelf,
        String comment,
        long requestedAtMillis,
        long decidedAtMillis,
        int waits) {}
