package dev.waybill.storage;

import dev.waybill.storage.kit.Stage;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.person.People;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;

/** A data folder as the contract kit sees it. */
final class SqliteStage implements Stage {
    /** The moment at which every test happens. */
    static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L));

    private final Path folder;
    private final DataFolder data;

    private SqliteStage(Path folder, DataFolder data) {
        this.folder = folder;
        this.data = data;
    }

    static SqliteStage open(Path folder) {
        return new SqliteStage(folder, DataFolder.open(folder, CLOCK, new SecureRandom(), Settings.DEFAULT));
    }

    @Override
    public Ledger ledger() {
        return data.ledger();
    }

    @Override
    public Control control() {
        return data.control();
    }

    @Override
    public People people() {
        return data.people();
    }

    @Override
    public Stage another() {
        return open(folder);
    }

    @Override
    public void close() {
        data.close();
    }
}
