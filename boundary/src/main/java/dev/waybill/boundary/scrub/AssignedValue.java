package dev.waybill.boundary.scrub;

import java.util.Locale;
import java.util.Set;

/** Whether what a name is given is a secret, or one of the many words that stand in its place. */
final class AssignedValue {
    private static final int SHORTEST_PASSWORD = 4;
    private static final int SHORTEST_SECRET = 8;

    /** What stands for a value, or says what kind of value there is. */
    private static final Set<String> NO_VALUES = Set.of(
            "true",
            "false",
            "null",
            "none",
            "undefined",
            "nil",
            "string",
            "str",
            "bool",
            "boolean",
            "number",
            "int",
            "integer",
            "bytes",
            "byte",
            "char",
            "optional",
            "required",
            "any",
            "object",
            "password",
            "secret",
            "token",
            "empty",
            "default",
            "redacted",
            "hidden",
            "masked",
            "unset",
            "missing",
            "invalid",
            "expired",
            "changed",
            "text",
            "file",
            "env",
            "yes",
            "no",
            "off",
            "auto",
            "value",
            "unknown",
            "void",
            "self",
            "this",
            "never",
            "nan",
            "placeholder",
            "credential",
            "credentials");

    private AssignedValue() {}

    static boolean isPassword(String value, boolean tight, boolean quoted) {
        if (value.length() < SHORTEST_PASSWORD || isReference(value)) {
            return false;
        }
        boolean phrase = quoted && value.indexOf(' ') >= 0 && !odd(value);
        if (phrase || NO_VALUES.contains(value.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return tight ? !isPath(value) : value.length() >= 6 && odd(value) && !isPath(value);
    }

    static boolean isSecret(String value, boolean tight) {
        if (value.length() < SHORTEST_SECRET || isReference(value) || value.indexOf(' ') >= 0 || isPath(value)) {
            return false;
        }
        boolean letter = false;
        boolean digit = false;
        for (int i = 0; i < value.length(); i++) {
            int type = Randomness.type(value.charAt(i));
            letter |= type == 0 || type == 1;
            digit |= type == 2;
        }
        if (!digit || !letter) {
            return letter && Randomness.surplus(value) > (tight ? 0 : 8);
        }
        // what stands behind an equals sign is less often a word of the sentence
        double least = tight ? -0.5 : -0.2;
        return Randomness.surplus(value) > least * value.length()
                || (value.length() >= 16 && RandomFinder.isDigest(value));
    }

    /** A digit or a sign in a word: nobody writes a sentence so. */
    private static boolean odd(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Ascii.isDigit(c) || (i < value.length() - 1 && "!@#$%^&*?~".indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** A variable, a template's hole, something starred out. */
    private static boolean isReference(String value) {
        char first = value.charAt(0);
        boolean variable = first == '$' && value.length() > 1 && isVariable(value.charAt(1));
        return variable
                || first == '<'
                || first == '{'
                || first == '['
                || (first == '%' && value.endsWith("%"))
                || value.startsWith("%s")
                || value.startsWith("process.env")
                || value.startsWith("os.environ")
                || value.startsWith("***")
                || value.startsWith("...")
                || value.startsWith("\u2026")
                || value.chars().allMatch(c -> c == 'x' || c == 'X' || c == '*' || c == '.' || c == '-' || c == '_');
    }

    private static boolean isVariable(char second) {
        return Character.isLetter(second) || "{(_".indexOf(second) >= 0;
    }

    private static boolean isPath(String value) {
        return (value.indexOf('/') >= 0 || (value.indexOf('.') > 0 && value.indexOf('.') < value.length() - 1))
                && Randomness.surplus(value) < 0
                && !odd(value);
    }
}
