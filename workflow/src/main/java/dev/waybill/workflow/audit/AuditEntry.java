package dev.waybill.workflow.audit;

/**
 * One row of a database's log, as it is chained. Byte arrays are 32 long and not copied: entries are made once
 * and never changed.
 *
 * @param sequence           1, 2, 3 … in one database, without a gap
 * @param atMillis           milliseconds since 1970
 * @param action             the {@link AuditAction}, or for an event its type
 * @param target             id of what was acted on
 * @param detail             JSON of the server's own making
 * @param subjectDigest      SHA-256 of the event with the same sequence number; zeros where there is none
 * @param personalCommitment SHA-256 of a salt and the {@link Origin}
 * @param hash               SHA-256 of the previous hash and all of the above, see {@link AuditChain}
 */
@SuppressWarnings("ArrayRecordComponent")
public record AuditEntry(
        long sequence,
        long atMillis,
        Actor actor,
        String action,
        String target,
        String detail,
        byte[] subjectDigest,
        byte[] personalCommitment,
        byte[] hash) {}
