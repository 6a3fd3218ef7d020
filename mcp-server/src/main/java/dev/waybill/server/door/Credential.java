package dev.waybill.server.door;

/**
 * The secret that a caller presented, if any. Not a record: it must never be printed by accident.
 * {@link #reveal} is the one way to the text.
 */
public final class Credential {
    /** Nothing was presented. */
    public static final Credential NONE = new Credential("");

    private final String text;

    private Credential(String text) {
        this.text = text;
    }

    /** A secret as it arrived, of any shape. */
    public static Credential of(String text) {
        return text.isEmpty() ? NONE : new Credential(text);
    }

    /** Whether something was presented. */
    public boolean present() {
        return !text.isEmpty();
    }

    /** The text, for the one who checks it; empty where nothing was presented. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "Credential[redacted]";
    }
}
