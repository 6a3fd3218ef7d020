package dev.waybill.storage.audit;

import dev.waybill.storage.audit.Verification.Broken;
import dev.waybill.storage.audit.Verification.Intact;
import dev.waybill.workflow.audit.AuditChain;
import dev.waybill.workflow.audit.AuditEntry;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Walks one log from its first entry to its head and says what is wrong first. It holds one entry at a time, so
 * the log may have any length.
 */
final class ChainVerifier {
    private final AuditChain chain = new AuditChain();
    private byte[] previous;
    private long sequence;
    private long events;

    /**
     * Begins before the first entry.
     *
     * @param database its workspace_id
     */
    ChainVerifier(long database) {
        this.previous = chain.genesis(database);
    }

    /** The next row; empty while all is well. */
    Optional<Broken> next(LoggedRow row) {
        AuditEntry entry = row.entry();
        long expected = sequence + 1;
        if (entry.sequence() != expected) {
            return broken(expected, "entry " + expected + " is missing");
        }
        if (!Arrays.equals(chain.hash(previous, entry), entry.hash())) {
            return broken(
                    expected,
                    "entry " + expected + " was changed, or what came before it was: its hash does not follow from its"
                            + " content and the entry before");
        }
        Optional<Broken> personal = checkOrigin(row);
        if (personal.isPresent()) {
            return personal;
        }
        Optional<Broken> event = checkEvent(row);
        if (event.isPresent()) {
            return event;
        }
        previous = entry.hash();
        sequence = expected;
        return Optional.empty();
    }

    /**
     * After the last row.
     *
     * @param headSequence where the head row says that the log ends
     * @param eventRows    how many events there are
     */
    Verification end(long headSequence, byte[] headHash, long eventRows) {
        if (headSequence > sequence) {
            return new Broken(
                    sequence + 1,
                    "the log ends with entry " + sequence + ", but its head says " + headSequence
                            + ": the entries after it were removed");
        }
        if (headSequence < sequence || !Arrays.equals(headHash, previous)) {
            return new Broken(
                    sequence,
                    "the head does not stand at the log's last entry, " + sequence + ": one of the two was changed");
        }
        if (eventRows != events) {
            return new Broken(
                    0, "there are " + eventRows + " events, but the log vouches for " + events + ": some were added");
        }
        return new Intact(sequence, HexFormat.of().formatHex(previous));
    }

    /** How far the log was sound. */
    long sequence() {
        return sequence;
    }

    private Optional<Broken> checkOrigin(LoggedRow row) {
        boolean sound = row.salt().length == 0
                ? row.origin().address().isEmpty() && row.origin().userAgent().isEmpty()
                : Arrays.equals(
                        chain.commit(row.salt(), row.origin()), row.entry().personalCommitment());
        return sound
                ? Optional.empty()
                : broken(
                        row.entry().sequence(),
                        "the address or user agent of entry " + row.entry().sequence() + " was changed");
    }

    private Optional<Broken> checkEvent(LoggedRow row) {
        long at = row.entry().sequence();
        if (row.run() == 0) {
            return Optional.empty();
        }
        events++;
        if (!row.target().isEmpty()) {
            return broken(at, "entry " + at + " was changed: an event's entry names its run only");
        }
        if (row.event().isEmpty()) {
            return broken(at, "the event of entry " + at + " is missing");
        }
        LoggedEvent event = row.event().get();
        byte[] commitment = event.textCommitment().length == 0 ? AuditChain.noSubject() : event.textCommitment();
        byte[] digest = chain.subject(row.run(), at, event.atMillis(), event.type(), event.detail(), commitment);
        boolean vouchedFor = Arrays.equals(digest, row.entry().subjectDigest())
                && event.type().equals(row.entry().action())
                && event.atMillis() == row.entry().atMillis()
                && event.actor().equals(row.entry().actor());
        if (!vouchedFor) {
            return broken(at, "the event of entry " + at + " was changed");
        }
        return sameText(event) ? Optional.empty() : broken(at, "the text of the event of entry " + at + " was changed");
    }

    /** An erased text leaves its commitment; a text that never was has none. */
    private boolean sameText(LoggedEvent event) {
        if (event.textSalt().length == 0) {
            return event.text().isEmpty();
        }
        return Arrays.equals(chain.commitText(event.textSalt(), event.text()), event.textCommitment());
    }

    private static Optional<Broken> broken(long sequence, String reason) {
        return Optional.of(new Broken(sequence, reason));
    }
}
