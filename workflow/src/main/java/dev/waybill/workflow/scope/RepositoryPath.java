package dev.waybill.workflow.scope;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.text.InvisibleCharacters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A path inside a repository: relative, normalised, separators {@code /}. It names a place; whether anything is
 * there, no one asks.
 */
public final class RepositoryPath {
    private final String text;
    private final List<String> segments;
    private final List<String> foldedSegments;

    private RepositoryPath(String text, List<String> segments) {
        this.text = text;
        this.segments = segments;
        this.foldedSegments = List.of(PathPattern.fold(segments.toArray(new String[0])));
    }

    /** A path, or what is wrong with the text. */
    public sealed interface Parsed {
        record Valid(RepositoryPath path) implements Parsed {}

        /**
         * @param rule what the grammar asks for, to be shown
         */
        record Invalid(String rule) implements Parsed {}
    }

    /** Reads a path; Windows separators are taken and turned round. */
    public static Parsed parse(String written) {
        Optional<String> wrong = wrong(written);
        if (wrong.isPresent()) {
            return new Parsed.Invalid(wrong.get());
        }
        String text = written.replace('\\', '/');
        return new Parsed.Valid(new RepositoryPath(text, List.of(text.split("/", -1))));
    }

    /**
     * A path that was checked before.
     *
     * @throws IllegalArgumentException when it was not
     */
    public static RepositoryPath of(String checked) {
        return switch (parse(checked)) {
            case Parsed.Valid valid -> valid.path();
            case Parsed.Invalid invalid -> throw new IllegalArgumentException("a path " + invalid.rule());
        };
    }

    private static Optional<String> wrong(String written) {
        int length = written.codePointCount(0, written.length());
        if (length == 0 || length > Caps.PATH) {
            return Optional.of("has 1 to " + Caps.PATH + " characters, not " + length);
        }
        if (InvisibleCharacters.in(written)) {
            return Optional.of("has no control or invisible characters");
        }
        String text = written.replace('\\', '/');
        if (text.startsWith("/")) {
            return Optional.of("is relative to the repository's root: no leading slash, no network share");
        }
        if (text.indexOf(':') >= 0) {
            return Optional.of("has no ':' (a drive, a scheme or an alternate stream)");
        }
        for (String segment : Arrays.asList(text.split("/", -1))) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return Optional.of("is normalised: no empty, '.' or '..' segments");
            }
            if (segment.endsWith(".") || segment.endsWith(" ") || segment.startsWith("~")) {
                // Windows drops dots and spaces at a segment's end, so that "secrets./x" opens "secrets/x".
                return Optional.of("has no segment that begins with '~' or ends with a dot or a space");
            }
            if (windowsShortName(segment)) {
                return Optional.of("has no segment such as 'GIT~1': on Windows that may be a second name of another"
                        + " file. Use the long name");
            }
        }
        return Optional.empty();
    }

    /**
     * Whether Windows may open another file by this name: 1 to 8 characters that end with {@code ~} and digits, and an
     * extension of at most 3.
     */
    private static boolean windowsShortName(String segment) {
        int dot = segment.indexOf('.');
        int end = dot < 0 ? segment.length() : dot;
        int tilde = segment.lastIndexOf('~', end - 1);
        return tilde > 0
                && tilde < end - 1
                && end <= 8
                && segment.length() - end <= 4
                && onlyDigits(segment, tilde + 1, end);
    }

    private static boolean onlyDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The path with {@code /} between its segments. */
    public String text() {
        return text;
    }

    List<String> segments() {
        return segments;
    }

    List<String> foldedSegments() {
        return foldedSegments;
    }

    @Override
    public String toString() {
        return text;
    }
}
