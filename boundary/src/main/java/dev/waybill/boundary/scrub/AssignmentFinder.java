package dev.waybill.boundary.scrub;

import dev.waybill.boundary.scrub.Find.Trust;
import java.util.List;

/**
 * Values that a name gives away: {@code password=…}, {@code "api_key": "…"}, {@code --token …}. A value that is a word
 * of a sentence, a type, a placeholder or a reference to a variable stays.
 */
final class AssignmentFinder implements Finder {
    static final String PASSWORD = Mark.SECRET + "password";
    static final String SECRET = Mark.SECRET + "assigned";

    private static final int LONGEST_VALUE = 512;
    private static final int LONGEST_NAME_REST = 24;

    private static final List<String> PASSWORD_NAMES = List.of(
            "password",
            "passwd",
            "passphrase",
            "passwort",
            "kennwort",
            "passcode",
            "contraseña",
            "pwd",
            "_pass",
            "-pass",
            "pass");
    private static final List<String> SECRET_NAMES = List.of(
            "secret",
            "token",
            "apikey",
            "api_key",
            "api-key",
            "api key",
            "access_key",
            "accesskey",
            "access-key",
            "access key",
            "private_key",
            "privatekey",
            "auth_key",
            "authkey",
            "auth-key",
            "credential",
            "signature",
            "sig",
            "signing_key",
            "signingkey",
            "encryption_key",
            "encryptionkey",
            "master_key",
            "masterkey",
            "connectionstring",
            "bearer",
            "license_key",
            "client_key",
            "storage_key",
            "subscription-key",
            "x-functions-key",
            "webhook_key");

    @Override
    public void find(Sight sight, Finds finds) {
        for (String name : PASSWORD_NAMES) {
            each(sight, name, true, finds);
        }
        for (String name : SECRET_NAMES) {
            each(sight, name, false, finds);
        }
    }

    private static void each(Sight sight, String name, boolean password, Finds finds) {
        if (!sight.holds(name)) {
            return;
        }
        String lower = sight.lower();
        for (int at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
            boolean shortName = name.length() <= 4 && Character.isLetterOrDigit(name.charAt(0));
            if (shortName && at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1))) {
                continue;
            }
            value(sight, at, at + name.length(), password, finds);
        }
    }

    private static void value(Sight sight, int nameStart, int nameEnd, boolean password, Finds finds) {
        String lower = sight.lower();
        int at = nameEnd;
        while (at < lower.length() && at - nameEnd < LONGEST_NAME_REST && isName(lower.charAt(at))) {
            at++;
        }
        int quote = skip(lower, at, "\\\"'`]", 3);
        int sign = skip(lower, quote, " \t", 3);
        int behind = sign(lower, sign);
        boolean option = behind < 0 && isOption(lower, nameStart) && sign > at;
        boolean said = behind < 0 && password && at == nameEnd && says(lower, sign) > 0;
        if (said) {
            behind = says(lower, sign);
        } else if (option) {
            behind = sign;
        }
        if (behind < 0) {
            return;
        }
        int from = skip(lower, behind, " \t", 3);
        int opened = skip(lower, from, "\\\"'`", 3);
        boolean quoted = opened > from;
        int to = valueEnd(lower, opened, quoted ? lower.charAt(opened - 1) : 0);
        boolean tight = quoted || option || (behind == from && lower.charAt(behind - 1) == '=');
        String value = sight.text().substring(opened, to);
        boolean holds =
                password ? AssignedValue.isPassword(value, tight, quoted) : AssignedValue.isSecret(value, tight);
        if (holds && !isCall(lower, to)) {
            finds.add(sight, opened, to, password ? PASSWORD : SECRET, Trust.CONTEXT);
        }
    }

    /** Behind {@code =}, {@code :}, {@code =>}, {@code :=} or {@code ==}; -1 where none stands. */
    private static int sign(String lower, int at) {
        if (at >= lower.length() || "=:".indexOf(lower.charAt(at)) < 0) {
            return lower.startsWith("%3d", at) ? at + 3 : -1;
        }
        int end = at + 1;
        while (end < lower.length() && end < at + 3 && "=:>".indexOf(lower.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int says(String lower, int at) {
        for (String word : List.of("is ", "was ", "ist ")) {
            if (lower.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return -1;
    }

    private static boolean isOption(String lower, int nameStart) {
        int at = nameStart;
        while (at > 0 && nameStart - at < LONGEST_NAME_REST && isName(lower.charAt(at - 1))) {
            at--;
        }
        return lower.startsWith("--", at);
    }

    private static boolean isCall(String lower, int end) {
        return end < lower.length() && lower.charAt(end) == '(';
    }

    private static int valueEnd(String lower, int from, char quote) {
        int end = from;
        while (end < lower.length() && end - from < LONGEST_VALUE) {
            char c = lower.charAt(end);
            boolean stops = c == Sight.MARK
                    || c == '\n'
                    || (quote != 0
                            ? c == quote || c == '\\'
                            : Character.isWhitespace(c) || "\"'`,;&<>(){}[]|\\".indexOf(c) >= 0);
            if (stops) {
                break;
            }
            end++;
        }
        // the full stop of the sentence
        return quote == 0 && end > from && ".:!?".indexOf(lower.charAt(end - 1)) >= 0 && end - from > 1 ? end - 1 : end;
    }

    private static int skip(String lower, int from, String signs, int most) {
        int at = from;
        while (at < lower.length() && at - from < most && signs.indexOf(lower.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isName(char c) {
        return Ascii.isAlphanumeric(c) || c == '_' || c == '-';
    }
}
