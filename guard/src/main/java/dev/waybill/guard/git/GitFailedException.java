package dev.waybill.guard.git;

/** Git could not say what was asked. The message is for a human and holds nothing of git's own words. */
public final class GitFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    public GitFailedException(String message) {
        super(message, null, false, false);
    }
}
