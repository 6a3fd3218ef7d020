package dev.waybill.storage;

import dev.waybill.storage.audit.AuditTrail;
import dev.waybill.storage.audit.ChainProgress;
import dev.waybill.storage.control.ControlDatabase;
import dev.waybill.storage.inventory.StoredInventory;
import dev.waybill.storage.ledger.Watcher;
import dev.waybill.storage.ledger.WorkspaceFiles;
import dev.waybill.storage.ledger.Workspaces;
import dev.waybill.storage.sqlite.PrivateFiles;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.workflow.audit.ChainCheck;
import dev.waybill.workflow.inventory.Inventory;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.person.People;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Everything that is kept, in one folder: {@code control.db}, {@code workspaces/}, the key that signs the log's heads,
 * and the one that seals state which travels through clients. Several processes may open the same folder; each opens it once.
 */
public final class DataFolder implements AutoCloseable {
    private final Watcher watcher;
    private final Workspaces workspaces;
    private final ControlDatabase control;
    private final AuditTrail audit;
    private final Inventory inventory;
    private final ChainCheck chainCheck;
    private final Supplier<byte[]> requestStateKey;

    private DataFolder(
            Watcher watcher,
            Workspaces workspaces,
            ControlDatabase control,
            AuditTrail audit,
            Inventory inventory,
            ChainCheck chainCheck,
            Supplier<byte[]> requestStateKey) {
        this.watcher = watcher;
        this.workspaces = workspaces;
        this.control = control;
        this.audit = audit;
        this.inventory = inventory;
        this.chainCheck = chainCheck;
        this.requestStateKey = requestStateKey;
    }

    /**
     * Opens the folder, and makes what is missing: folders as 0700, files as 0600. What others could open is
     * narrowed.
     *
     * @param random a secure generator: salts come from it
     * @throws dev.waybill.workflow.refusal.RefusedException {@code PRECONDITION_FAILED} for a folder that can't be
     *     narrowed, or databases of a newer program
     */
    public static DataFolder open(Path folder, InstantSource clock, RandomGenerator random, Settings settings) {
        PrivateFiles.folder(folder);
        Path below = folder.resolve("workspaces");
        PrivateFiles.folder(below);
        WorkspaceFiles files = new WorkspaceFiles(below);
        Watcher watcher = Watcher.start(settings.poll());
        try {
            SqliteFile controlFile = new SqliteFile(folder.resolve("control.db"));
            return new DataFolder(
                    watcher,
                    new Workspaces(files, watcher, settings, clock, random),
                    ControlDatabase.open(controlFile, files, watcher, settings, clock, random),
                    new AuditTrail(controlFile, files::of, folder.resolve("audit-signing.key"), clock),
                    new StoredInventory(controlFile, files::of),
                    new ChainProgress(files::of, clock),
                    () -> SharedSecret.in(folder.resolve("request-state.key"), random));
        } catch (RuntimeException failed) {
            watcher.close();
            throw failed;
        }
    }

    /** The databases of all workspaces. */
    public Ledger ledger() {
        return workspaces;
    }

    /** Which workspaces there are, and where a key leads. */
    public Control control() {
        return control;
    }

    /** Who signs in to the console. */
    public People people() {
        return control.people();
    }

    /** The logs of all databases, to verify, and their heads, to sign. */
    public AuditTrail audit() {
        return audit;
    }

    /** How far the logs of workspaces were followed since this folder was opened. */
    public ChainCheck chainCheck() {
        return chainCheck;
    }

    /** What the databases can keep, and what for. */
    public Inventory inventory() {
        return inventory;
    }

    /** What seals state that travels through clients: 32 random bytes, read from the folder at each call. */
    public byte[] requestStateKey() {
        return requestStateKey.get();
    }

    /** Takes no more calls, answers those it took, and closes every file. */
    @Override
    public void close() {
        workspaces.close();
        control.close();
        watcher.close();
    }
}
