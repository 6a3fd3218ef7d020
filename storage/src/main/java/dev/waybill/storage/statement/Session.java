package dev.waybill.storage.statement;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.waybill.storage.sqlite.StorageFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** One connection, for one workspace, to read or to write: what the stores of a transaction share. */
public final class Session implements AutoCloseable {
    private final Handle handle;
    private final KeptStatements kept;
    private final long workspace;
    private final boolean writable;

    private Session(Handle handle, long workspace, boolean writable) {
        this.handle = handle;
        this.kept = new KeptStatements(handle.getConnection());
        this.workspace = workspace;
        this.writable = writable;
    }

    /** A session that owns the connection and closes it. */
    public static Session open(Connection connection, long workspace, boolean writable) {
        Jdbi jdbi = Jdbi.create(connection);
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.registerArgument(new Columns());
        return new Session(jdbi.open(), workspace, writable);
    }

    /** The workspace_id of every row that this session may touch. */
    public long workspace() {
        return workspace;
    }

    public <S> S attach(Class<S> sqlObject) {
        return handle.attach(sqlObject);
    }

    /** For a statement whose text depends on what is asked: binds, runs and reads it. */
    public <R> R query(SqlText sql, Function<Query, R> run) {
        try (Query query = handle.createQuery(sql.text())) {
            return run.apply(query);
        }
    }

    public KeptStatement kept(@CompileTimeConstant String sql) {
        return kept.of(sql);
    }

    /** For a statement of few shapes, each of which is kept. Names stand for values in the order in which they come first. */
    public KeptStatement kept(SqlText sql) {
        return kept.of(sql);
    }

    /** Guards the writing methods of stores that both kinds of transaction hand out. */
    public void requireWritable() {
        if (!writable) {
            throw new UnsupportedOperationException("this transaction reads only: change things in Ledger.write");
        }
    }

    @Override
    public void close() {
        Connection connection = handle.getConnection();
        handle.close();
        try {
            // Jdbi leaves a connection that it did not open to its owner.
            connection.close();
        } catch (SQLException failed) {
            throw new StorageFailure("a connection can't be closed", failed);
        }
    }
}
