package dev.waybill.workflow.audit;

import dev.waybill.workflow.id.RunId;

/**
 * One row of a database's log, as it is chained: an event of a run's timeline, or a note of something else. Byte
 * arrays are not copied: entries are made once and never changed.
 *
 * @param sequence           1, 2, 3 … in one database, without a gap
 * @param atMillis           milliseconds since 1970
 * @param action             the {@link AuditAction}, or for an event its type
 * @param run                the run whose timeline shows the row; 0 for a note
 * @param target             id of what a note is about; empty for an event
 * @param detail             JSON of the server's own making
 * @param textCommitment     SHA-256 of a salt and the event's text; empty where there never was a text
 * @param personalCommitment SHA-256 of a salt and the {@link Origin}
 * @param hash               SHA-256 of the previous hash and all of the above, see {@link AuditChain}
 */
@SuppressWarnings("ArrayRecordComponent")
public record AuditEntry(
        long sequence,
        long atMillis,
        Actor actor,
        String action,
        long run,
        String target,
        String detail,
        byte[] textCommitment,
        byte[] personalCommitment,
        byte[] hash) {
    /** What was acted on, as lists show it. */
    public String about() {
        return run == 0 ? target : new RunId(run).text();
    }
}
