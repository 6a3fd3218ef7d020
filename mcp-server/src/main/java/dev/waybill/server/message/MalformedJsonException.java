package dev.waybill.server.message;

/** A message that is no JSON text. Its words are ours alone and may go back to the caller. */
final class MalformedJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message) {
        super(message, null, false, false);
    }

    /** What to tell the caller. */
    String words() {
        return String.valueOf(getMessage());
    }
}
