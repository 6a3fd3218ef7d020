package dev.waybill.catalog.schema;

import java.util.Locale;
import java.util.Optional;

/**
 * The grammar of a URL that may be kept and shown: {@code https://host[:port]/path}, printable ASCII, without a
 * user name. Which hosts are allowed is a workspace's setting; {@link #authority} is what is held against that list.
 */
public final class HttpsUrl {
    private static final String SCHEME = "https://";
    /** What RFC 3986 leaves out of a URL; a backslash is read as a slash by some browsers. */
    private static final String FORBIDDEN = "\"<>\\^`{|}";

    private static final int MAX_PORT_DIGITS = 5;
    private static final int MAX_PORT = 65_535;

    private HttpsUrl() {}

    /**
     * Whom a URL in this form names: its host in lower case, with {@code :port} where it has one. A port is part of
     * it on purpose: another port of an allowed host is another server.
     */
    public static String authority(String url) {
        return afterScheme(url).toLowerCase(Locale.ROOT);
    }

    static Optional<String> brokenRule(String text) {
        if (!text.startsWith(SCHEME)) {
            return Optional.of("begins with https://");
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7F && FORBIDDEN.indexOf(c) < 0)) {
            return Optional.of("has only printable ASCII: percent-encode the rest");
        }
        String authority = afterScheme(text);
        if (authority.indexOf('@') >= 0) {
            return Optional.of("has no user name or password");
        }
        int colon = authority.indexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        if (!isHost(host) || (colon >= 0 && !isPort(authority.substring(colon + 1)))) {
            return Optional.of("has a host name such as github.com after https://");
        }
        return Optional.empty();
    }

    private static String afterScheme(String url) {
        int end = SCHEME.length();
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(SCHEME.length(), end);
    }

    private static boolean isHost(String host) {
        for (String label : host.split("\\.", -1)) {
            if (label.isEmpty()
                    || label.startsWith("-")
                    || label.endsWith("-")
                    || !label.chars().allMatch(c -> Characters.letterOrDigit(c) || c == '-')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPort(String port) {
        return !port.isEmpty()
                && port.length() <= MAX_PORT_DIGITS
                && port.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(port) <= MAX_PORT;
    }
}
