package dev.waybill.boundary.detect;

/**
 * Recognises a text of nothing but names with values, as properties, {@code .ini} and TOML have them. Numbers are no values
 * here: {@code tests=12} under {@code failed=0} is how an agent counts.
 */
final class Assignments {
    private static final int FEWEST_LINES = 3;
    private static final int FEWEST = 3;

    private Assignments() {}

    static boolean in(String text) {
        return text.strip().indexOf('\n') < 0 ? joined(text) : stacked(text);
    }

    private static boolean stacked(String text) {
        int lines = 0;
        int assignments = 0;
        int heads = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != ';') {
                lines++;
                assignments += assigns(line) ? 1 : 0;
                heads += line.charAt(0) == '[' && line.endsWith("]") ? 1 : 0;
            }
            start = end + 1;
        }
        return lines >= FEWEST_LINES
                && assignments >= FEWEST - Math.min(heads, 1)
                && (assignments + heads) * 10 >= lines * 9;
    }

    private static boolean assigns(String line) {
        int at = 0;
        while (at < line.length() && named(line.charAt(at))) {
            at++;
        }
        int sign = at;
        while (sign < line.length() && line.charAt(sign) == ' ') {
            sign++;
        }
        return at > 0
                && sign < line.length()
                && line.charAt(sign) == '='
                && !number(line.substring(sign + 1).strip());
    }

    /** Lines that were joined: with blanks round each sign, or behind names that no sentence has. */
    private static boolean joined(String text) {
        int words = 0;
        int signs = 0;
        int glued = 0;
        boolean named = false;
        boolean signed = false;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf(' ', at);
            end = end < 0 ? text.length() : end;
            if (end > at) {
                String word = text.substring(at, end);
                words++;
                signs += signed && !number(word) ? 1 : 0;
                int sign = word.indexOf('=');
                glued += sign > 0 && assigns(word) && composed(word.substring(0, sign)) ? 1 : 0;
                signed = named && word.equals("=");
                named = name(word);
            }
            at = end + 1;
        }
        return (signs >= FEWEST && signs * 5 >= words) || (glued >= FEWEST && glued * 4 >= words);
    }

    private static boolean composed(String name) {
        return name.indexOf('_') > 0 || name.indexOf('.') > 0;
    }

    private static boolean name(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!named(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean named(char c) {
        return Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0;
    }

    private static boolean number(String value) {
        for (int i = 0; i < value.length(); i++) {
            if ("0123456789.,%/ ".indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
