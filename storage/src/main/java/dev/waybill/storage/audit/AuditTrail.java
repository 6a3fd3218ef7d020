package dev.waybill.storage.audit;

import dev.waybill.storage.audit.Verification.Broken;
import dev.waybill.storage.audit.Verification.Intact;
import dev.waybill.storage.control.ControlDatabase;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.AuditStore;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** The logs of a data folder: verified from end to end, and their heads signed. Safe for any number of threads. */
public final class AuditTrail {
    /** What heads and reports call the control database. */
    public static final String CONTROL = "control";

    private final SqliteFile control;
    private final Function<WorkspaceId, SqliteFile> workspaces;
    private final Path keyFile;
    private final InstantSource clock;

    /**
     * Names the files; opens none.
     *
     * @param workspaces where a workspace's file lies, whether there is one or not
     * @param keyFile    the key that signs heads, made at its first use
     */
    public AuditTrail(
            SqliteFile control, Function<WorkspaceId, SqliteFile> workspaces, Path keyFile, InstantSource clock) {
        this.control = control;
        this.workspaces = workspaces;
        this.keyFile = keyFile;
        this.clock = clock;
    }

    /** Reads a workspace's whole log. */
    public Verification verify(WorkspaceId workspace) {
        return verify(source(workspace));
    }

    /** Reads the control database's whole log. */
    public Verification verifyControl() {
        return verify(controlSource());
    }

    /**
     * Reads the whole log of the database that the head names, and checks that it still holds what was signed: a
     * log that is sound in itself but shorter is an old copy, or was cut together with its head row.
     */
    public Verification verify(SignedHead head) {
        if (!SigningKey.in(keyFile).signed(head)) {
            return new Broken(
                    0,
                    "the head is not signed with this data folder's key: the head or the key file was changed, or the"
                            + " head belongs to another folder");
        }
        LogSource source = named(head.database());
        Verification whole = verify(source);
        return whole instanceof Intact intact ? compare(source, intact, head) : whole;
    }

    private static Verification compare(LogSource source, Intact intact, SignedHead head) {
        if (intact.sequence() < head.sequence()) {
            return new Broken(
                    intact.sequence() + 1,
                    "the log ends with entry " + intact.sequence() + ", but a head was signed at " + head.sequence()
                            + ": a tail was cut, or an older copy was put back");
        }
        String now = LogReader.open(source, reader -> reader.hash(head.sequence()));
        if (head.sequence() > 0 && !now.equals(head.hash())) {
            return new Broken(
                    head.sequence(),
                    "entry " + head.sequence() + " is not the one that the head was signed over: the log was written"
                            + " anew");
        }
        return intact;
    }

    /** Signs where a workspace's log stands. */
    public SignedHead head(WorkspaceId workspace) {
        return head(source(workspace));
    }

    /** Signs where the control database's log stands. */
    public SignedHead headOfControl() {
        return head(controlSource());
    }

    /** The public half of the key that signs heads: Ed25519, X.509 SubjectPublicKeyInfo in base64. */
    public String publicKey() {
        return SigningKey.in(keyFile).publicKey();
    }

    /** The control database's entries, newest first; {@code Long.MAX_VALUE} for the first page. */
    public List<AuditStore.Row> pageOfControl(long before, int limit) {
        return LogReader.open(controlSource(), reader -> reader.page(before, limit));
    }

    private SignedHead head(LogSource source) {
        LogReader.Head head = LogReader.open(source, LogReader::head);
        return SigningKey.in(keyFile)
                .sign(source.name(), head.sequence(), HexFormat.of().formatHex(head.hash()), clock.millis());
    }

    private static Verification verify(LogSource source) {
        ChainVerifier verifier = new ChainVerifier(source.id());
        try {
            return LogReader.open(source, reader -> reader.verify(verifier));
        } catch (StorageFailure unreadable) {
            return new Broken(
                    verifier.sequence() + 1,
                    "what comes after entry " + verifier.sequence()
                            + " can't be read: a row holds what no program of ours writes, or the file is damaged");
        }
    }

    private LogSource named(String database) {
        if (database.equals(CONTROL)) {
            return controlSource();
        }
        return source(WorkspaceId.parse(database).orElseThrow(AuditTrail::unknown));
    }

    private LogSource controlSource() {
        return new LogSource(CONTROL, ControlDatabase.ID, control);
    }

    private LogSource source(WorkspaceId workspace) {
        SqliteFile file = workspaces.apply(workspace);
        if (!file.exists()) {
            throw unknown();
        }
        return new LogSource(workspace.text(), workspace.value(), file);
    }

    private static RefusedException unknown() {
        return new RefusedException(RefusalCode.NOT_FOUND, "there is no such workspace");
    }
}
