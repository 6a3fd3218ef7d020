package dev.waybill.boundary.detect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges texts that were sent one after another as the one text that they may be pieces of. Only different pieces
 * count, and only those that lean to a body by themselves or are pieces of something encoded: whoever repeats a title,
 * or sends one title after another, is not held up.
 */
final class Sequence {
    private static final int FEWEST_PIECES = 4;
    private static final double LEANS = 1.0;
    private static final double MARGIN = 3.0;
    private static final int SHORTEST_RUN = 8;
    private static final int LONGEST_PIECE = 400;

    private Sequence() {}

    static Judgement judge(BodyDetector detector, Statistics statistics, List<String> earlier, String text) {
        Set<String> leaning = new LinkedHashSet<>();
        Set<String> runs = new LinkedHashSet<>();
        List<String> all = new ArrayList<>(earlier);
        all.add(text);
        for (String one : all) {
            if (one.length() <= LONGEST_PIECE) {
                if (statistics.lean(one) > LEANS) {
                    leaning.add(one.strip());
                }
                if (run(one.strip())) {
                    runs.add(one.strip());
                }
            }
        }
        List<Firing> firings = new ArrayList<>();
        if (leaning.size() >= FEWEST_PIECES && leaning.contains(text.strip())) {
            String joined = String.join("\n", leaning);
            if (statistics.lean(joined) > Statistics.threshold(joined) + MARGIN) {
                firings.add(new Firing("sequence:code", 1));
            }
        }
        // Tickets, branches and paths are one word each too; only what can be read as an encoding counts.
        if (runs.size() >= FEWEST_PIECES
                && runs.contains(text.strip())
                && detector.judge(String.join("\n", runs)).firings().stream().anyMatch(Sequence::encoded)) {
            firings.add(new Firing("sequence:encoded", 1));
        }
        return new Judgement(firings);
    }

    private static boolean encoded(Firing firing) {
        return firing.rule().startsWith("encoded-")
                || firing.rule().startsWith("base")
                || firing.rule().startsWith("hex:");
    }

    /** Whether a text is one word with both letters and digits, as pieces of something encoded are. */
    private static boolean run(String text) {
        boolean digits = false;
        boolean letters = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits |= c >= '0' && c <= '9';
            letters |= (c | 32) >= 'a' && (c | 32) <= 'z';
            if (c <= ' ' || c > 126) {
                return false;
            }
        }
        return text.length() >= SHORTEST_RUN && digits && letters;
    }
}
