package dev.waybill.storage.ledger;

import dev.waybill.storage.Settings;
import dev.waybill.storage.backfill.Backfills;
import dev.waybill.storage.migrate.Migrations;
import dev.waybill.storage.migrate.Schema;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.sqlite.WriterLock;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.ledger.Ledger;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One workspace's file while it is open: its writer, its readers, its watch. */
final class OpenWorkspace implements AutoCloseable {
    private final InstantSource clock;
    private final ChainedDatabase database;
    private final WorkspaceWriting writing;
    private final Writer writer;
    private final Optional<Filling> filling;
    private final Readers<WorkspaceReading> readers;
    private final Watcher.Watch watch;
    private final Changes changes;
    /** How many callers are inside; guarded by {@link Workspaces}. */
    private int users;

    private OpenWorkspace(
            InstantSource clock,
            ChainedDatabase database,
            WorkspaceWriting writing,
            Writer writer,
            Optional<Filling> filling,
            Readers<WorkspaceReading> readers,
            Watcher.Watch watch,
            Changes changes) {
        this.clock = clock;
        this.database = database;
        this.writing = writing;
        this.writer = writer;
        this.filling = filling;
        this.readers = readers;
        this.watch = watch;
        this.changes = changes;
    }

    /** Opens an existing file, brings it up to date, and starts its writer. */
    static OpenWorkspace open(
            SqliteFile file,
            long workspace,
            Changes changes,
            Watcher watcher,
            Settings settings,
            InstantSource clock,
            RandomGenerator random) {
        try {
            WriterLock lock = WriterLock.open(file.path());
            Connection connection = Migrations.open(file, lock, Schema.WORKSPACE, seeded -> {
                throw new StorageFailure(file + " is empty; a workspace's file is made whole or not at all");
            });
            ChainedDatabase database = new ChainedDatabase(Session.open(connection, workspace, true), random);
            WorkspaceWriting writing = new WorkspaceWriting(database);
            Watcher.Watch watch = watcher.watch(file, changes);
            Backfills backfills = new Backfills(database.session());
            boolean whole = backfills.whole();
            Writer writer = Writer.start(file, database, lock, changes, settings.patience());
            return new OpenWorkspace(
                    clock,
                    database,
                    writing,
                    writer,
                    whole ? Optional.empty() : Optional.of(Filling.start(writer, database, backfills)),
                    new Readers<>(
                            file,
                            workspace,
                            settings.readersPerWorkspace(),
                            settings.patience(),
                            WorkspaceReading::new),
                    watch,
                    changes);
        } catch (SQLException | IOException failed) {
            throw new StorageFailure("can't open " + file, failed);
        }
    }

    <R> R write(Ledger.Work<R> work) {
        return writer.call(() -> {
                    if (!database.open()) {
                        throw Workspaces.unknown();
                    }
                    writing.at(clock.millis());
                    return work.in(writing);
                })
                .orThrow();
    }

    <R> R read(Ledger.Query<R> query) {
        return readers.read(reading -> {
            if (!reading.open()) {
                throw Workspaces.unknown();
            }
            reading.at(clock.millis());
            return query.in(reading);
        });
    }

    Changes changes() {
        return changes;
    }

    void enter() {
        users++;
    }

    void leave() {
        users--;
    }

    boolean inUse() {
        return users > 0;
    }

    /** Answers what the writer took and stops it, whoever still reads. */
    void closeWriter() {
        filling.ifPresent(Filling::close);
        writer.close();
    }

    /** The writer goes last: only a connection that may write can fold the write-ahead log back into the file. */
    @Override
    public void close() {
        readers.close();
        watch.close();
        closeWriter();
    }
}
