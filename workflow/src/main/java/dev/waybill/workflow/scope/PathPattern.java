package dev.waybill.workflow.scope;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.text.InvisibleCharacters;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A gitignore-like pattern. {@code *} and {@code ?} stay inside a segment, {@code **} crosses segments; a pattern
 * with a slash before its end is anchored at the repository's root, one without matches at any depth; what
 * matches a folder matches all below it. A slash at the end says folder only.
 *
 * <p>Matching is two nested loops with one remembered star each, never a regular expression: its time is bounded
 * by pattern length times path length, whatever either says.
 */
public final class PathPattern {
    private static final String ANY_DEPTH = "**";

    private final String text;
    private final String[] segments;
    private final String[] foldedSegments;
    private final boolean folderOnly;

    private PathPattern(String text, String[] segments, boolean folderOnly) {
        this.text = text;
        this.segments = segments;
        this.foldedSegments = fold(segments);
        this.folderOnly = folderOnly;
    }

    /**
     * Reads a pattern.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT}, with what is wrong: empty, over {@code Caps.PATTERN},
     *     a {@code !} or {@code [} (which this grammar does not have), a {@code :} or {@code ..}, a control or an invisible character
     */
    public static PathPattern of(String written) {
        String text = written.replace('\\', '/');
        if (text.isEmpty() || text.codePointCount(0, text.length()) > Caps.PATTERN) {
            throw refuse("a pattern has 1 to " + Caps.PATTERN + " characters");
        }
        if (InvisibleCharacters.in(text)) {
            throw refuse("a pattern has no control or invisible characters");
        }
        if (text.startsWith("!")) {
            throw refuse("a pattern can't be negated with '!': put the path in another list, "
                    + "excluded beats read_only beats editable");
        }
        if (text.indexOf('[') >= 0) {
            throw refuse("a pattern has no '[...]' classes: write one pattern for each");
        }
        if (text.indexOf(':') >= 0) {
            throw refuse("a pattern has no ':' (a drive, a scheme or an alternate stream): no path has one, so it would"
                    + " match nothing");
        }
        boolean folderOnly = text.endsWith("/");
        String body = folderOnly ? text.substring(0, text.length() - 1) : text;
        boolean anchored = body.indexOf('/') >= 0;
        if (body.startsWith("/")) {
            body = body.substring(1);
        }
        String[] segments = body.split("/", -1);
        for (String segment : segments) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                throw refuse("a pattern is relative to the repository's root, without empty, '.' or '..' segments");
            }
            if (segment.contains(ANY_DEPTH) && !segment.equals(ANY_DEPTH)) {
                throw refuse("'**' stands alone between slashes: write 'a/**/b', not 'a**b'");
            }
        }
        if (!anchored && !segments[0].equals(ANY_DEPTH)) {
            segments = new String[] {ANY_DEPTH, segments[0]};
        }
        return new PathPattern(text, segments, folderOnly);
    }

    /** The pattern as it is printed and digested, separators made {@code /}. */
    public String text() {
        return text;
    }

    /** Whether the pattern matches the path, or a folder above it, as they are spelled. */
    boolean matches(RepositoryPath path) {
        return matches(segments, path.segments());
    }

    /**
     * As {@link #matches}, or in another spelling that some file system takes for the same. Folding may change a
     * text's length ({@code ß}), so what matches as spelled is looked at too.
     */
    boolean matchesAnySpelling(RepositoryPath path) {
        return matches(path) || matches(foldedSegments, path.foldedSegments());
    }

    static String[] fold(String[] segments) {
        String[] folded = new String[segments.length];
        for (int i = 0; i < segments.length; i++) {
            folded[i] = fold(segments[i]);
        }
        return folded;
    }

    /** How patterns and paths are made alike where a file system may not tell their spellings apart. */
    static String fold(String text) {
        // Lower then upper: one step alone leaves pairs such as the Kelvin sign and k apart, or the two small sigmas.
        String lower = text.toLowerCase(Locale.ROOT);
        if (ascii(text)) {
            return lower.toUpperCase(Locale.ROOT);
        }
        // The Turkish capital with a dot: in Unicode's simple mapping, which file servers use, its small letter is i.
        String folded = lower.replace("i\u0307", "i").toUpperCase(Locale.ROOT);
        // Composed: macOS opens the same file whether an accent is a character of its own or not.
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    // The guard's start: Normalizer's tables cost milliseconds, and nearly every path is plain.
    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Package-private for the test that counts how often the path is looked at. */
    boolean matches(List<String> path) {
        return matches(segments, path);
    }

    private boolean matches(String[] pattern, List<String> path) {
        // What matches a folder matches all below it: the walk ends with the pattern, not with the path.
        int end = folderOnly ? path.size() - 1 : path.size();
        int p = 0;
        int s = 0;
        int star = -1;
        int starAt = 0;
        while (p < pattern.length) {
            if (pattern[p].equals(ANY_DEPTH)) {
                if (p == pattern.length - 1) {
                    // "a/**" is what lies below a, not a itself; a leading or middle ** may stand for nothing.
                    return s < end;
                }
                star = p++;
                starAt = s;
            } else if (s < end && matchesSegment(pattern[p], path.get(s))) {
                p++;
                s++;
            } else if (star >= 0 && starAt < end) {
                p = star + 1;
                s = ++starAt;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Package-private, and of any characters, for the test that counts how often the text is looked at. */
    static boolean matchesSegment(CharSequence pattern, CharSequence text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int starAt = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                starAt = t;
            } else if (p < pattern.length() && pattern.charAt(p) == '?') {
                p++;
                t += Character.charCount(Character.codePointAt(text, t));
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++starAt;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private static RefusedException refuse(String message) {
        return new RefusedException(RefusalCode.INVALID_ARGUMENT, message);
    }

    @Override
    public String toString() {
        return text;
    }
}
