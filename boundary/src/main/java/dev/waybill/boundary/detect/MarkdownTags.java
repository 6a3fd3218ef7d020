package dev.waybill.boundary.detect;

import java.util.Set;

/**
 * The tags of HTML that Markdown takes for words and lists. Robots quote whole release notes in them, folded away, and
 * then the words between the tags are what is said. A page's own tags have attributes, and stay.
 */
final class MarkdownTags {
    private static final String FOLD = "<details>";
    private static final String LINK = "href=\"";
    private static final int LONGEST_NAME = 10;
    private static final Set<String> NAMES = Set.of(
            "details",
            "summary",
            "p",
            "a",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "code",
            "em",
            "strong",
            "b",
            "i",
            "blockquote",
            "br",
            "hr",
            "dl",
            "dt",
            "dd",
            "sup",
            "sub",
            "del",
            "table",
            "thead",
            "tbody",
            "tr",
            "td",
            "th");

    private MarkdownTags() {}

    /** The text with spaces in the place of such tags, so that every place in it stays; as it is where nothing is folded. */
    static String blanked(String text) {
        int open = text.indexOf(FOLD) < 0 ? -1 : text.indexOf('<');
        if (open < 0) {
            return text;
        }
        char[] rest = text.toCharArray();
        while (open >= 0) {
            int close = text.indexOf('>', open);
            if (close < 0) {
                break;
            }
            if (plain(text, open + 1, close)) {
                for (int i = open; i <= close; i++) {
                    rest[i] = rest[i] == '\n' ? '\n' : ' ';
                }
            }
            open = text.indexOf('<', open + 1);
        }
        return new String(rest);
    }

    /** {@code li}, {@code /li}, {@code br /}, {@code a href="..."}. */
    private static boolean plain(String text, int from, int to) {
        int start = text.charAt(from) == '/' ? from + 1 : from;
        int end = start;
        while (end < to && end - start < LONGEST_NAME && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (!NAMES.contains(text.substring(start, end))) {
            return false;
        }
        int more = end;
        while (more < to && text.charAt(more) <= ' ') {
            more++;
        }
        boolean closed = more == to || (more == to - 1 && text.charAt(more) == '/');
        return closed || (text.startsWith(LINK, more) && text.indexOf('"', more + LINK.length()) == to - 1);
    }
}
