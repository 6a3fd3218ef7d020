package dev.waybill.boundary.policy;

import dev.waybill.boundary.detect.BodyDetector;
import dev.waybill.boundary.detect.Firing;
import dev.waybill.boundary.detect.Judgement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The last short texts of one sender that could each be a line of code, looked at together: a body that is sent line by
 * line passes as lines. Words are never among them, so that what people and agents say often (the same title, the same
 * short message) can't add up to a refusal. Forgets all but the last few; safe for any number of threads.
 */
public final class Trail {
    /** The rule's name, before those that fired on the texts together. */
    public static final String SPREAD = "spread";

    private static final int KEPT = 16;
    /** Fewer lines are no body that the detector would vouch for. */
    private static final int ENOUGH = 4;
    /** A longer text is judged well enough by itself. */
    private static final int SHORT = 200;

    private static final String ENDS = ";{}([,=";
    private static final String BEGINS = "}])<@#/*";
    private static final List<String> INSIDE =
            List.of(" = ", "=>", "->", "::", "();", "</", "!=", "==", "&&", "||", "+=");

    private final BodyDetector detector = BodyDetector.standard();
    private final Deque<String> lines = new ArrayDeque<>();

    /**
     * Takes a text that passed by itself.
     *
     * @return why it may not pass after the others; it is not kept then
     */
    public Optional<Outcome.Refused> after(String text) {
        return text.length() <= SHORT && lineOfCode(text) ? together(text) : Optional.empty();
    }

    private synchronized Optional<Outcome.Refused> together(String text) {
        if (lines.contains(text)) {
            return Optional.empty();
        }
        if (lines.size() + 1 >= ENOUGH) {
            List<String> all = new ArrayList<>(lines);
            all.add(text);
            Judgement judgement = detector.judge(String.join("\n", all));
            if (judgement.body()) {
                return Optional.of(refused(judgement));
            }
        }
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.addLast(text);
        return Optional.empty();
    }

    private static Outcome.Refused refused(Judgement judgement) {
        List<String> rules = new ArrayList<>();
        rules.add(SPREAD);
        judgement.firings().stream().map(Firing::rule).distinct().forEach(rules::add);
        return new Outcome.Refused(Outcome.Cause.BODY, rules, 1);
    }

    /** Whether a text has the punctuation of a line of code where prose has none. */
    private static boolean lineOfCode(String text) {
        String line = text.strip();
        return !line.isEmpty()
                && (ENDS.indexOf(line.charAt(line.length() - 1)) >= 0
                        || BEGINS.indexOf(line.charAt(0)) >= 0
                        || INSIDE.stream().anyMatch(line::contains));
    }
}
