package dev.waybill.catalog.bind;

import dev.waybill.catalog.tool.Tool;
import java.util.Optional;

/**
 * How often in a row the same field of the same tool was refused. A model that has failed twice at a field tends
 * to fail forever; from the third time on it is told to go on without. Immutable and of fixed size: whoever
 * serves a key or a session holds one, whatever its agent sends.
 */
public final class RefusalStreak {
    /** No refusal yet. */
    public static final RefusalStreak NONE = new RefusalStreak(Optional.empty(), "", 0);

    /** From this refusal in a row on, the advice is given. */
    static final int ENOUGH = 3;

    private final Optional<Tool> tool;
    private final String field;
    private final int length;

    private RefusalStreak(Optional<Tool> tool, String field, int length) {
        this.tool = tool;
        this.field = field;
        this.length = length;
    }

    /**
     * The streak after another refusal.
     *
     * @param field as the contract names it, never as the caller does; empty for an unknown one
     */
    public RefusalStreak refused(Tool tool, String field) {
        boolean same = this.tool.filter(tool::equals).isPresent() && this.field.equals(field);
        return new RefusalStreak(Optional.of(tool), field, same ? Math.min(length + 1, ENOUGH) : 1);
    }

    /** The streak after a call that was taken: it ends one of the same tool, and leaves one of another. */
    public RefusalStreak taken(Tool tool) {
        return this.tool.filter(tool::equals).isPresent() ? NONE : this;
    }

    /**
     * A sentence to add to the last refusal's message; empty while it isn't the third in a row.
     *
     * @param mayOmit whether the call may be sent without the field
     */
    public Optional<String> advice(boolean mayOmit) {
        if (length < ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(
                mayOmit
                        ? "This was refused three times in a row: leave it out and send the rest"
                        : "This was refused three times in a row: don't send this call again, go on with your work");
    }
}
