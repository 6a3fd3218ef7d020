package dev.waybill.server.cli.command;

/** The command line itself is wrong: exit code 2. The message says what is expected. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message, null, false, false);
    }
}
