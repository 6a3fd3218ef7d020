package dev.waybill.workflow.refusal;

/**
 * Carries a {@link Refusal} up to the door. Thrown inside a transaction it undoes the call whole. It has no
 * stack trace: a refusal is an answer, not an accident, and hostile callers get them by the thousand.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code().text() + ": " + refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    public RefusedException(RefusalCode code, String message) {
        this(new Refusal(code, message));
    }

    public Refusal refusal() {
        return refusal;
    }
}
