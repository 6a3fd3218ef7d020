package dev.waybill.boundary.detect;

import java.util.Map;
import java.util.Set;

/**
 * The tags of HTML that Markdown takes for words and lists. Robots quote whole release notes in them, folded away, and
 * then the words between the tags are what is said. A page's own tags have attributes, and stay.
 */
final class MarkdownTags {
    private static final String FOLD = "<details>";
    private static final String LINK = "href=\"";
    private static final String COMMENT = "!--";
    private static final String NAME_OPEN = "<code>";
    private static final String NAME_CLOSE = "</code>";
    private static final int LONGEST_NAME = 10;
    private static final Map<String, Character> ENTITIES =
            Map.of("&quot;", '"', "&#39;", '\'', "&lt;", '<', "&gt;", '>', "&amp;", '&');
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
            if (plain(text, open + 1, close) || worded(text, open + 1, close)) {
                blank(rest, open, close + 1);
            }
            blank(rest, open, nameEnd(text, open));
            open = text.indexOf('<', open + 1);
        }
        ENTITIES.forEach((entity, sign) -> written(text, entity, sign, rest));
        return new String(rest);
    }

    private static void blank(char[] rest, int from, int to) {
        for (int i = from; i < to; i++) {
            rest[i] = rest[i] == '\n' ? '\n' : ' ';
        }
    }

    /** A comment of words, which says that something was left out. */
    private static boolean worded(String text, int from, int to) {
        boolean comment = text.startsWith(COMMENT, from) && text.startsWith("--", to - 2) && to - from >= 5;
        for (int i = from + COMMENT.length(); comment && i < to - 2; i++) {
            comment = Character.isLetter(text.charAt(i)) || text.charAt(i) <= ' ';
        }
        return comment;
    }

    /** Where the tags around a name end, which is one word and no more; where they begin if it is none. */
    private static int nameEnd(String text, int open) {
        if (!text.startsWith(NAME_OPEN, open)) {
            return open;
        }
        int end = open + NAME_OPEN.length();
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.startsWith(NAME_CLOSE, end) ? end + NAME_CLOSE.length() : open;
    }

    /** The sign that an entity stands for, and spaces for the rest of it. */
    private static void written(String text, String entity, char sign, char[] rest) {
        for (int at = text.indexOf(entity); at >= 0; at = text.indexOf(entity, at + 1)) {
            blank(rest, at, at + entity.length());
            rest[at] = sign;
        }
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
