package dev.waybill.boundary.detect;

import java.util.List;

/**
 * What the detector says of one text.
 *
 * @param firings the rules that fired, in the order of their lines; empty where the text may pass
 */
public record Judgement(List<Firing> firings) {
    public Judgement {
        firings = List.copyOf(firings);
    }

    /** Whether the text is a body and may not pass. */
    public boolean body() {
        return !firings.isEmpty();
    }
}
