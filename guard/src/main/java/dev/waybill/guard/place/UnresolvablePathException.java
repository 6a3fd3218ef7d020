package dev.waybill.guard.place;

/** Nobody can say where a path leads. The message says why, and holds nothing of the path. */
public final class UnresolvablePathException extends Exception {
    private static final long serialVersionUID = 1L;

    UnresolvablePathException(String message) {
        super(message, null, false, false);
    }
}
