package dev.waybill.storage.audit;

import dev.waybill.storage.audit.Verification.Broken;
import dev.waybill.storage.audit.Verification.Intact;
import dev.waybill.workflow.audit.AuditChain;
import dev.waybill.workflow.audit.AuditEntry;
import dev.waybill.workflow.audit.Origin;
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
        if (!sameOrigin(row)) {
            return broken(expected, "the address or user agent of entry " + expected + " was changed");
        }
        if (!sameText(row)) {
            return broken(expected, "the text of entry " + expected + " was changed");
        }
        if (entry.run() != 0) {
            events++;
        }
        previous = entry.hash();
        sequence = expected;
        return Optional.empty();
    }

    /**
     * After the last row.
     *
     * @param headSequence where the head row says that the log ends
     * @param shown        how many entries the timelines show
     */
    Verification end(long headSequence, byte[] headHash, long shown) {
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
        if (shown != events) {
            return new Broken(
                    0,
                    "the timelines show " + shown + " events, but the log holds " + events
                            + ": their index was changed");
        }
        return new Intact(sequence, HexFormat.of().formatHex(previous));
    }

    /** How far the log was sound. */
    long sequence() {
        return sequence;
    }

    /** An erased origin leaves its commitment. */
    private boolean sameOrigin(LoggedRow row) {
        if (row.salt().length == 0) {
            return row.origin().equals(Origin.NONE);
        }
        return Arrays.equals(chain.commit(row.salt(), row.origin()), row.entry().personalCommitment());
    }

    /** An erased text leaves its commitment; a text that never was has neither salt nor commitment. */
    private boolean sameText(LoggedRow row) {
        byte[] commitment = row.entry().textCommitment();
        if (row.textSalt().length == 0) {
            return row.text().isEmpty();
        }
        return commitment.length > 0 && Arrays.equals(chain.commitText(row.textSalt(), row.text()), commitment);
    }

    private static Optional<Broken> broken(long sequence, String reason) {
        return Optional.of(new Broken(sequence, reason));
    }
}
