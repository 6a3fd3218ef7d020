package dev.waybill.storage.statement;

import dev.waybill.storage.sqlite.StorageFailure;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement that is prepared once and used for every call. Parameters are bound in the order of their marks;
 * running it makes it ready for the next call. For the writer's thread only.
 */
public final class KeptStatement {
    private final PreparedStatement statement;
    private int bound;
    private boolean broken;

    KeptStatement(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Reads the row that the cursor stands on. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public KeptStatement number(long value) {
        try {
            statement.setLong(++bound, value);
            return this;
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    public KeptStatement text(String value) {
        try {
            statement.setString(++bound, value);
            return this;
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    public KeptStatement bytes(byte[] value) {
        try {
            statement.setBytes(++bound, value);
            return this;
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Runs what changes rows; returns how many. */
    public int update() {
        bound = 0;
        try {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Runs what has no rows and changes none: BEGIN, SAVEPOINT and their like. */
    public void run() {
        bound = 0;
        try {
            statement.execute();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Runs a query for at most one row. */
    public <T> Optional<T> find(Row<T> reader) {
        bound = 0;
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Runs a query that says itself how many rows it gives at most. */
    public <T> List<T> list(Row<T> reader) {
        bound = 0;
        try (ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Reads rows one by one until one of them gives something. */
    public <T> Optional<T> firstOf(Row<Optional<T>> reader) {
        bound = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Optional<T> found = reader.read(rows);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** Whether it failed once. The driver closes a statement on most errors, so a failed one is never used again. */
    boolean broken() {
        return broken;
    }

    private StorageFailure failure(SQLException failed) {
        broken = true;
        return new StorageFailure("a statement failed: " + failed.getMessage(), failed);
    }
}
