package dev.waybill.workflow.scope.foreign;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.PathPattern;
import dev.waybill.workflow.scope.foreign.Proposal.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a foreign file line by line, with the limits and remarks that all kinds share. */
final class ForeignLines {
    /** The longest file that is looked at, in characters. */
    static final int MOST_CHARACTERS = 128 * 1024;
    /** The most lines that are looked at. */
    static final int MOST_LINES = 5_000;

    private final List<Remark> remarks = new ArrayList<>();
    private int patterns;

    /**
     * The lines of a file, without the ends that some editors leave.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT} for one beyond the limits
     */
    static List<String> of(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "the file has " + text.length() + " characters and at most " + MOST_CHARACTERS
                            + " are taken: paste the part that matters");
        }
        List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
        if (lines.size() > MOST_LINES) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "the file has more than " + MOST_LINES + " lines: paste the part that matters");
        }
        return lines;
    }

    /** A pattern of this program's grammar; where it is none, a remark says why. */
    Optional<String> pattern(int line, String written) {
        if (written.indexOf('\\') >= 0) {
            remark(line, "a pattern has no '\\' escapes: write it by hand");
            return Optional.empty();
        }
        if (patterns >= Caps.PATTERNS) {
            remark(line, "beyond the " + Caps.PATTERNS + " patterns that a manifest has at most");
            return Optional.empty();
        }
        try {
            String pattern = PathPattern.of(written).text();
            patterns++;
            return Optional.of(pattern);
        } catch (RefusedException refused) {
            remark(line, refused.refusal().message());
            return Optional.empty();
        }
    }

    void remark(int line, String why) {
        remarks.add(new Remark(line, why));
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** Where the text that is no comment ends: at a '#' that begins a word. */
    static String withoutComment(String line) {
        int at = line.indexOf('#');
        while (at > 0 && !blank(line.charAt(at - 1))) {
            at = line.indexOf('#', at + 1);
        }
        return at < 0 ? line : line.substring(0, at);
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }
}
