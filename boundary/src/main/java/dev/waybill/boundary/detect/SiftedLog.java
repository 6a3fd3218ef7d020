package dev.waybill.boundary.detect;

import java.util.List;

/**
 * A log's tail without the lines that are a body.
 *
 * @param text what is kept, its lines in their order
 * @param withheldLines how many lines are not in it
 * @param firings the rules that withheld them, with their lines in the original text
 */
public record SiftedLog(String text, int withheldLines, List<Firing> firings) {
    public SiftedLog {
        firings = List.copyOf(firings);
    }
}
