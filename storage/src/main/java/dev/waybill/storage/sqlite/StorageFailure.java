package dev.waybill.storage.sqlite;

/**
 * The database said no where the program expected yes: a defect, a full disk, a broken file. Its text is for logs,
 * never for a caller.
 */
public final class StorageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageFailure(String message) {
        super(message);
    }

    public StorageFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
