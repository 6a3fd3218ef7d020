package dev.waybill.storage.sqlite;

import java.util.Optional;
import org.sqlite.SQLiteException;

/** What a failure of SQLite means for the calls that share a transaction. */
public enum Trouble {
    /** Somebody else holds the database; nothing was done, and the same may work in a moment. */
    BUSY,
    /** The disk is full or fails, memory is out, the file is damaged: nothing of the transaction can be trusted. */
    WHOLE_TRANSACTION,
    /** The statement alone failed: a constraint, a defect of ours. */
    STATEMENT;

    private static final int PRIMARY_CODE = 0xff;

    /** Empty when nothing of SQLite's is among the causes. */
    public static Optional<Trouble> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return Optional.of(of(sqlite.getResultCode().code & PRIMARY_CODE));
            }
        }
        return Optional.empty();
    }

    /** By SQLite's primary result codes, https://www.sqlite.org/rescode.html. */
    private static Trouble of(int primaryCode) {
        return switch (primaryCode) {
            case 5, 6 -> BUSY; // SQLITE_BUSY, SQLITE_LOCKED
            case 7, 8, 10, 11, 13, 14, 26 -> // NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB
                WHOLE_TRANSACTION;
            default -> STATEMENT;
        };
    }
}
