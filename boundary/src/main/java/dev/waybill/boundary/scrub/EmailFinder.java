package dev.waybill.boundary.scrub;

import dev.waybill.boundary.scrub.Find.Trust;
import java.util.Locale;
import java.util.Set;

/** Mail addresses: from each at sign to both sides, over what an address may hold. */
final class EmailFinder implements Finder {
    static final String NAME = Mark.PERSONAL + "email";

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 255;
    /** The user of an address is a token from this length on, and {@code url-user-token} finds it. */
    private static final int SHORTEST_TOKEN = 16;

    private static final String LOCAL_SIGNS = ".!#$%&'*+-/=?^_`{|}~";
    /** Names of files and of members of objects, never of domains: {@code logo@2x.png}, {@code a@b.T.mean}. */
    private static final Set<String> NO_DOMAINS = Set.of(
            "png",
            "jpg",
            "jpeg",
            "gif",
            "svg",
            "webp",
            "ico",
            "css",
            "js",
            "mjs",
            "cjs",
            "ts",
            "tsx",
            "jsx",
            "json",
            "html",
            "xml",
            "yaml",
            "yml",
            "toml",
            "txt",
            "lock",
            "map",
            "tgz",
            "gz",
            "whl",
            "jar",
            "exe",
            "dll",
            "java",
            "kt",
            "patch",
            "tar",
            "avif",
            "woff",
            "ttf",
            "pdf",
            "mean",
            "reshape",
            "transpose",
            "vue");

    @Override
    public void find(Sight sight, Finds finds) {
        String text = sight.text();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            address(sight, at, at + 1, finds);
        }
        String lower = sight.lower();
        for (int at = lower.indexOf("%40"); at >= 0; at = lower.indexOf("%40", at + 3)) {
            address(sight, at, at + 3, finds);
        }
        for (int at = lower.indexOf("&#64;"); at >= 0; at = lower.indexOf("&#64;", at + 5)) {
            address(sight, at, at + 5, finds);
        }
        for (int at = lower.indexOf("\\u0040"); at >= 0; at = lower.indexOf("\\u0040", at + 6)) {
            address(sight, at, at + 6, finds);
        }
    }

    private static void address(Sight sight, int at, int behind, Finds finds) {
        String text = sight.text();
        int start = localStart(text, at);
        int end = domainEnd(text, behind);
        if (start == at || end < 0) {
            return;
        }
        String local = text.substring(start, at);
        // ssh's user of a code host; a password in an address is another kind's
        if (local.equals("git") || local.equals("hg") || inCredentials(text, start, at)) {
            return;
        }
        finds.add(sight, start, end, NAME, Trust.FORM);
    }

    private static int localStart(String text, int at) {
        int start = at;
        if (start > 0 && text.charAt(start - 1) == '"') {
            int open = text.lastIndexOf('"', start - 2);
            if (open >= 0 && at - open <= LONGEST_LOCAL && text.indexOf('\n', open) != open + 1) {
                return open;
            }
        }
        while (start > 0 && at - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        // signs that an address may begin with stand in front of far more of them as punctuation
        while (start < at && !Character.isLetterOrDigit(text.charAt(start)) && text.charAt(start) != '_') {
            start++;
        }
        int assigned = Math.max(text.lastIndexOf('=', at - 1), text.lastIndexOf('/', at - 1));
        return assigned >= start && assigned < at - 1 ? assigned + 1 : start;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || LOCAL_SIGNS.indexOf(c) >= 0 || Character.isSurrogate(c);
    }

    private static boolean inCredentials(String text, int start, int at) {
        int slashes = text.lastIndexOf("://", start);
        if (slashes < 0 || start - slashes > LONGEST_LOCAL + 3) {
            return false;
        }
        for (int i = slashes + 3; i < start; i++) {
            if (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '/') {
                return false;
            }
        }
        int colon = text.indexOf(':', slashes + 3);
        boolean token = start == slashes + 3 && at - start >= SHORTEST_TOKEN;
        return token || (colon > 0 && colon < start);
    }

    /** The end of the domain that begins here; -1 where none does. */
    private static int domainEnd(String text, int begin) {
        if (begin < text.length() && text.charAt(begin) == '[') {
            int close = text.indexOf(']', begin);
            boolean address = close > begin + 6 && close - begin < 48 && Character.isDigit(text.charAt(begin + 1));
            return address ? close + 1 : -1;
        }
        int end = begin;
        while (end < text.length() && end - begin < LONGEST_DOMAIN && isDomain(text.charAt(end))) {
            end++;
        }
        while (end > begin && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        String domain = text.substring(begin, end);
        if (domain.isEmpty() || domain.charAt(0) == '.' || isVersion(domain)) {
            return -1;
        }
        int length = addressed(domain);
        return length < 0 ? -1 : begin + length;
    }

    /**
     * How much of what follows an at sign is a domain: up to its last label that may be a top-level one. What stands
     * behind that, without a blank or after a dot, doesn't save the address; -1 where no label may be one.
     */
    private static int addressed(String domain) {
        int last = -1;
        int dot = domain.indexOf('.');
        while (dot >= 0 && dot + 1 < domain.length() && domain.charAt(dot + 1) != '.') {
            int next = domain.indexOf('.', dot + 1);
            int end = next < 0 ? domain.length() : next;
            last = isTop(domain.substring(dot + 1, end)) ? end : last;
            dot = next;
        }
        return last;
    }

    /** Two letters at least, and no name that files or members have; digits may be glued to it. */
    private static boolean isTop(String label) {
        int letters = 0;
        while (letters < label.length()
                && (Character.isLetter(label.charAt(letters)) || label.charAt(letters) == '-')) {
            letters++;
        }
        String top = label.substring(0, letters).toLowerCase(Locale.ROOT);
        return letters >= 2 && !NO_DOMAINS.contains(top);
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || Character.isSurrogate(c);
    }

    /** {@code react@18.2.0-rc.one}: what follows is a release and no host. */
    private static boolean isVersion(String domain) {
        int at = domain.charAt(0) == 'v' || domain.charAt(0) == 'V' ? 1 : 0;
        int digits = at;
        while (digits < domain.length() && Character.isDigit(domain.charAt(digits))) {
            digits++;
        }
        String rest = domain.substring(digits);
        return digits > at && rest.length() > 1 && (rest.startsWith(".x.") || isDotDigit(rest));
    }

    private static boolean isDotDigit(String rest) {
        return rest.charAt(0) == '.' && Character.isDigit(rest.charAt(1));
    }
}
