package dev.waybill.guard.json;

/** What was read is no JSON, or past a limit. The message says which, and never what was read. */
public final class BrokenInputException extends Exception {
    private static final long serialVersionUID = 1L;

    public BrokenInputException(String message) {
        // No stack trace: it is an answer, and writing one costs more than the verdict.
        super(message, null, false, false);
    }
}
