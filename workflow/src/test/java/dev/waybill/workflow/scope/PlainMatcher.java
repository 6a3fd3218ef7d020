package dev.waybill.workflow.scope;

import java.util.ArrayList;
import java.util.List;

/**
 * The pattern grammar once more, word by word and with a table of all pairs: slow, and too plain to share a mistake
 * with {@link PathPattern}.
 */
final class PlainMatcher {
    private PlainMatcher() {}

    /** Whether a pattern that {@link PathPattern} took matches a path that {@link RepositoryPath} took. */
    static boolean matches(String pattern, String path) {
        boolean folderOnly = pattern.endsWith("/");
        String body = folderOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
        List<String> wanted = new ArrayList<>(List.of((body.startsWith("/") ? body.substring(1) : body).split("/")));
        if (body.indexOf('/') < 0) {
            wanted.addFirst("**");
        }
        // Nothing lies below the any-depth of "a" without a slash but its own name: a lone "**" stays one.
        if (wanted.equals(List.of("**", "**"))) {
            wanted.removeFirst();
        }
        List<String> segments = List.of(path.split("/"));
        // A pattern matches a path, or a folder above it; one for folders only, a folder above it alone.
        int longest = folderOnly ? segments.size() - 1 : segments.size();
        boolean[] fits = fittingLengths(wanted, segments);
        for (int length = 1; length <= longest; length++) {
            if (fits[length]) {
                return true;
            }
        }
        return false;
    }

    /** Which beginnings of the path the pattern matches: row by row, a part of the pattern more each time. */
    private static boolean[] fittingLengths(List<String> wanted, List<String> segments) {
        boolean[] before = new boolean[segments.size() + 1];
        before[0] = true;
        for (int w = 0; w < wanted.size(); w++) {
            String part = wanted.get(w);
            boolean last = w == wanted.size() - 1;
            boolean[] fits = new boolean[segments.size() + 1];
            for (int s = 0; s <= segments.size(); s++) {
                boolean onMore = s > 0 && fits[s - 1];
                boolean onNext = s > 0 && before[s - 1];
                if (!part.equals("**")) {
                    fits[s] = onNext && segmentMatches(part, segments.get(s - 1));
                } else {
                    // At the end it stands for one segment at least: "a/**" is not "a".
                    fits[s] = onMore || (last ? onNext : before[s]);
                }
            }
            before = fits;
        }
        return before;
    }

    private static boolean segmentMatches(String part, String segment) {
        int[] wanted = part.codePoints().toArray();
        int[] letters = segment.codePoints().toArray();
        boolean[][] fits = new boolean[wanted.length + 1][letters.length + 1];
        fits[0][0] = true;
        for (int w = 1; w <= wanted.length; w++) {
            for (int l = 0; l <= letters.length; l++) {
                fits[w][l] = switch (wanted[w - 1]) {
                    case '*' -> fits[w - 1][l] || (l > 0 && fits[w][l - 1]);
                    case '?' -> l > 0 && fits[w - 1][l - 1];
                    default -> l > 0 && fits[w - 1][l - 1] && wanted[w - 1] == letters[l - 1];
                };
            }
        }
        return fits[wanted.length][letters.length];
    }
}
