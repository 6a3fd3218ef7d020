package dev.waybill.server.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How each kind of value is read. */
final class SettingParsers {
    /** A list in a setting holds at most this many items. */
    private static final int MAX_ITEMS = 100;
    /** A host name's length, as DNS limits it. */
    private static final int MAX_HOST = 253;

    private SettingParsers() {}

    static SettingParser<Integer> number(int least, int most) {
        return text -> {
            String rule = "a whole number from " + least + " to " + most;
            try {
                int value = Integer.parseInt(text);
                if (value < least || value > most) {
                    throw new IllegalArgumentException(rule);
                }
                return value;
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException(rule, notANumber);
            }
        };
    }

    static SettingParser<Long> largeNumber(long least, long most) {
        return text -> {
            String rule = "a whole number from " + least + " to " + most;
            try {
                long value = Long.parseLong(text);
                if (value < least || value > most) {
                    throw new IllegalArgumentException(rule);
                }
                return value;
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException(rule, notANumber);
            }
        };
    }

    static <E extends Enum<E>> SettingParser<E> oneOf(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** A folder; a leading {@code ~} is the user's home. */
    static Path folder(String text) {
        return path(text).orElseThrow(() -> new IllegalArgumentException("the path of a folder"));
    }

    /** A file, or nothing. */
    static Optional<Path> optionalFile(String text) {
        return text.isEmpty() ? Optional.empty() : path(text);
    }

    private static Optional<Path> path(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            String home = System.getProperty("user.home");
            boolean inHome = text.equals("~") || text.startsWith("~/");
            Path path = Path.of(inHome ? home + text.substring(1) : text);
            return Optional.of(path.toAbsolutePath().normalize());
        } catch (InvalidPathException notAPath) {
            throw new IllegalArgumentException("a path", notAPath);
        }
    }

    /** A name or an address to listen on. */
    static String host(String text) {
        return Optional.of(text)
                .filter(SettingParsers::isHost)
                .orElseThrow(() -> new IllegalArgumentException("a host name or an address, such as 127.0.0.1"));
    }

    /** Host names, lower case, separated by commas; a port may follow each. */
    static List<String> hosts(String text) {
        return items(text, SettingParsers::isHostAndPort, "host names separated by commas, such as git.example.com");
    }

    /** A web address without query and fragment, or nothing. */
    static Optional<URI> optionalUrl(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return web(text).or(() -> {
            throw new IllegalArgumentException(
                    "an http or https address without query, such as" + " https://waybill.example.com");
        });
    }

    private static List<String> items(String text, Predicate<String> valid, String rule) {
        List<String> items = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(item -> item.toLowerCase(Locale.ROOT))
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
        if (items.size() > MAX_ITEMS || !items.stream().allMatch(valid)) {
            throw new IllegalArgumentException("at most " + MAX_ITEMS + " " + rule);
        }
        return items;
    }

    private static Optional<URI> web(String text) {
        try {
            URI uri = new URI(text);
            boolean web = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return web ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isHostAndPort(String text) {
        int colon = text.lastIndexOf(':');
        boolean withPort = (colon > 0 && text.indexOf(':') == colon) || text.contains("]:");
        if (!withPort) {
            return isHost(text);
        }
        String port = text.substring(colon + 1);
        return isHost(text.substring(0, colon))
                && !port.isEmpty()
                && port.length() <= 5
                && port.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isHost(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_HOST
                && text.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || ".-:[]_".indexOf(c) >= 0)
                && text.charAt(0) != '-';
    }
}
