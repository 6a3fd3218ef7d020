package dev.waybill.server.screen;

import dev.waybill.boundary.policy.Outcome;

/** Ends the screening of a call at the first text that may not pass. It never leaves this package; it is no accident. */
final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TextField field;
    private final transient String shown;
    private final transient Outcome.Refused refused;

    /** @param shown the field as the call has it, with an item's number */
    StoppedException(TextField field, String shown, Outcome.Refused refused) {
        super(field.text(), null, false, false);
        this.field = field;
        this.shown = shown;
        this.refused = refused;
    }

    TextField field() {
        return field;
    }

    String shown() {
        return shown;
    }

    Outcome.Refused refused() {
        return refused;
    }
}
