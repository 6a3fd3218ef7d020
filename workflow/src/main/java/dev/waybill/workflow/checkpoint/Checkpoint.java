package dev.waybill.workflow.checkpoint;

import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
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
 * @param hostComment     what a person is said to have typed into a form of the agent's host: the host's claim, which
 *                        decides nothing
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
        String hostComment,
        long requestedAtMillis,
        long decidedAtMillis,
        int waits) {
    /** The checkpoint in a state that no member decided: voided, superseded, expired. */
    public Checkpoint ended(CheckpointState next) {
        return with(next, decidedBy, bySelf, comment, hostComment, decidedAtMillis, waits);
    }

    /** The checkpoint after a member's answer. */
    public Checkpoint decided(Decision decision, MemberId member, boolean initiator, String words, long nowMillis) {
        return with(decision.state(), member.value(), initiator, words, hostComment, nowMillis, waits);
    }

    /** The checkpoint with what was typed into a form of its agent's host. */
    public Checkpoint commentedInHost(String words) {
        return with(state, decidedBy, bySelf, comment, words, decidedAtMillis, waits);
    }

    /** The checkpoint after its agent waited for nothing. */
    public Checkpoint waitedInVain() {
        return with(state, decidedBy, bySelf, comment, hostComment, decidedAtMillis, waits + 1);
    }

    private Checkpoint with(
            CheckpointState next,
            long member,
            boolean initiator,
            String words,
            String hostWords,
            long atMillis,
            int newWaits) {
        return new Checkpoint(
                id,
                run,
                key,
                kind,
                next,
                summary,
                headSha,
                scopeDigest,
                textDigest,
                grade,
                initiatorOwner,
                initiatorMaker,
                member,
                initiator,
                words,
                hostWords,
                requestedAtMillis,
                atMillis,
                newWaits);
    }
}
