package dev.waybill.workflow.audit;

/**
 * How far this server has followed a workspace's log since it started, and where the log stands.
 *
 * @param checkedTo       sequence of the last entry that follows from those before it; 0 where nothing was checked yet
 * @param checkedAtMillis when; 0 for never
 * @param broken          what is wrong, in words; empty while nothing is
 * @param headSequence    of the log's last entry
 * @param headHash        its digest, 64 hex digits
 */
public record ChainState(long checkedTo, long checkedAtMillis, String broken, long headSequence, String headHash) {
    /** Whether every entry was followed. */
    public boolean whole() {
        return broken.isEmpty() && checkedAtMillis > 0 && checkedTo == headSequence;
    }
}
