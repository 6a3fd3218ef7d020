package dev.waybill.server;

import dev.waybill.server.cli.command.AuditTrail;
import dev.waybill.server.cli.command.Store;
import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.workflow.audit.ChainCheck;
import dev.waybill.workflow.inventory.Inventory;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.person.People;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** A data folder as commands know it. */
final class OpenStore implements Store {
    private final DataFolder folder;

    private OpenStore(DataFolder folder) {
        this.folder = folder;
    }

    static OpenStore open(Path path, InstantSource clock, RandomGenerator random, Settings settings) {
        return new OpenStore(DataFolder.open(path, clock, random, settings));
    }

    @Override
    public Control control() {
        return folder.control();
    }

    @Override
    public Ledger ledger() {
        return folder.ledger();
    }

    @Override
    public People people() {
        return folder.people();
    }

    @Override
    public AuditTrail auditTrail() {
        return new StoredAuditTrail(folder.audit(), folder.control());
    }

    @Override
    public ChainCheck chainCheck() {
        return folder.chainCheck();
    }

    @Override
    public Inventory inventory() {
        return folder.inventory();
    }

    @Override
    public byte[] requestStateKey() {
        return folder.requestStateKey();
    }

    @Override
    public void close() {
        folder.close();
    }
}
