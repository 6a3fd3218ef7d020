package dev.waybill.storage;

import dev.waybill.storage.backfill.Backfills;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.statement.Session;
import java.nio.file.Path;
import java.sql.SQLException;

/** A connection that only reads, beside whatever else has the file open. */
record OneReader(Session session, Backfills backfills) implements AutoCloseable {
    static OneReader of(Path file, long workspace) throws SQLException {
        Session session = Session.open(new SqliteFile(file).openReader(), workspace, false);
        return new OneReader(session, new Backfills(session));
    }

    @Override
    public void close() {
        session.close();
    }
}
