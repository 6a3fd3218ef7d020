package dev.waybill.workflow.guard;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.PathPattern;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The grammar of what a guard may say besides paths. Nothing here is free text: what an agent can put into a report is
 * a path that it tried to write and the name of a tool.
 */
public final class GuardWords {
    /** The longest name of a tool: a server's tool carries its server's name before its own. */
    public static final int TOOL = 128;
    /** The longest rule: a list's name and a pattern. */
    public static final int RULE = Caps.PATTERN + 20;

    private static final List<String> LISTS = List.of("always: ", "read_only: ", "editable: ", "excluded: ");

    /** What the guard itself found, in its own words. */
    private static final List<String> JUDGED = List.of("path: ", "flag: ");

    private static final int SENTENCE = 120;

    private GuardWords() {}

    /**
     * Whether it is a rule: a manifest's own ({@code default}, {@code read_only: docs/**}) one word of the guard's,
     * such as {@code outside}, or what it found ({@code flag: skip-worktree}).
     */
    public static boolean rule(String text) {
        for (String list : LISTS) {
            if (text.startsWith(list)) {
                return pattern(text.substring(list.length()));
            }
        }
        for (String judged : JUDGED) {
            if (text.startsWith(judged)) {
                return sentence(text.substring(judged.length()));
            }
        }
        return !text.isEmpty()
                && text.length() <= Caps.WORD
                && text.charAt(0) >= 'a'
                && text.charAt(0) <= 'z'
                && all(text, c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_');
    }

    /** Whether a host may call a tool so. */
    public static boolean tool(String text) {
        return !text.isEmpty()
                && text.length() <= TOOL
                && all(
                        text,
                        c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || ".:_/-".indexOf(c) >= 0);
    }

    /** Whether it is a SHA-256 in hex. */
    public static boolean digest(String text) {
        return text.length() == Sha256.HEX_DIGITS && hex(text);
    }

    /** Whether it is 64 bits in 16 lower-case hex digits: what reports, worktrees and sessions are known by. */
    public static boolean mark(String text) {
        return text.length() == 2 * Long.BYTES && hex(text);
    }

    private static boolean hex(String text) {
        return all(text, c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static boolean sentence(String text) {
        return !text.isEmpty()
                && text.length() <= SENTENCE
                && all(text, c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || " -',.".indexOf(c) >= 0);
    }

    private static boolean pattern(String text) {
        try {
            return PathPattern.of(text).text().equals(text);
        } catch (RefusedException outsideTheGrammar) {
            return false;
        }
    }

    private static boolean all(String text, IntPredicate allowed) {
        return text.chars().allMatch(allowed);
    }
}
