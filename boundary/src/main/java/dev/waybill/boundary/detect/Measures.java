package dev.waybill.boundary.detect;

import java.util.Set;

/**
 * Takes every {@link Measure} of a text in one pass over its lines and one over the words of each. A long file because the
 * measures share these passes: split by measure, each text would be walked once for each of them.
 */
final class Measures {
    private static final int SHORT_LINE = 40;
    private static final int LONG_RUN = 60;
    private static final int DEEP = 8;
    private static final String SYMBOLS = "{}()[];=<>+*/&|!~^%$#@\\_";
    private static final String OPERATORS = "=<>+*&|!~^%?";
    private static final String SIGILS = "$@#\\%";

    private static final Set<String> SMALL_WORDS = Set.of(
            "the", "a", "an", "of", "to", "in", "and", "is", "are", "was", "were", "be", "been", "that", "which",
            "with", "on", "by", "from", "when", "we", "it", "its", "it's", "not", "don't", "doesn't", "no", "now",
            "can", "will", "should", "would", "there", "this", "these", "or", "as", "at", "into", "instead", "than",
            "some", "all", "more", "also", "only", "but", "so", "have", "has", "had", "you", "your", "they", "their",
            "because", "after", "before", "due", "via", "der", "die", "das", "und", "nicht", "ist", "von", "mit", "le",
            "la", "les", "des", "et", "pour", "est", "dans", "el", "los", "del", "que", "para", "una", "con", "um",
            "uma", "os", "il", "di");

    private static final Set<String> KEYWORDS = Set.of(
            "return",
            "function",
            "var",
            "let",
            "const",
            "def",
            "class",
            "public",
            "private",
            "protected",
            "static",
            "void",
            "int",
            "char",
            "bool",
            "boolean",
            "float",
            "double",
            "long",
            "unsigned",
            "struct",
            "enum",
            "typedef",
            "include",
            "define",
            "ifdef",
            "ifndef",
            "endif",
            "elif",
            "fi",
            "esac",
            "done",
            "then",
            "else",
            "if",
            "for",
            "while",
            "do",
            "switch",
            "case",
            "break",
            "continue",
            "import",
            "export",
            "extends",
            "implements",
            "interface",
            "package",
            "namespace",
            "using",
            "template",
            "typename",
            "nullptr",
            "null",
            "nil",
            "none",
            "true",
            "false",
            "self",
            "this",
            "new",
            "delete",
            "try",
            "catch",
            "except",
            "finally",
            "throw",
            "throws",
            "raise",
            "yield",
            "await",
            "async",
            "lambda",
            "fn",
            "func",
            "fun",
            "impl",
            "pub",
            "mut",
            "val",
            "override",
            "end",
            "begin",
            "local",
            "elsif",
            "unless",
            "foreach",
            "echo",
            "print",
            "println",
            "printf",
            "require",
            "module",
            "where",
            "select",
            "insert",
            "values",
            "create",
            "table",
            "varchar",
            "integer",
            "string",
            "final",
            "virtual",
            "const_cast",
            "sizeof",
            "extern",
            "inline",
            "defun",
            "setq",
            "defn",
            "cond",
            "instance",
            "deriving");

    private final String text;
    private final double[] sums = new double[Measure.values().length];
    private int lines;
    private int words;
    private int visible;
    private int letters;
    private int depth;
    private int deepest;
    private int columnsBefore = -1;

    private Measures(String text) {
        this.text = text;
    }

    /** The measures of a text, by {@link Measure#place}. */
    static double[] of(String text) {
        Measures measures = new Measures(text);
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            measures.line(start, end);
            start = end + 1;
        }
        return measures.shares();
    }

    private void line(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (start == end) {
            return;
        }
        lines++;
        if (start - from >= 2 || (start > from && text.charAt(from) == '\t')) {
            add(Measure.INDENTATION, 1);
        }
        if (end - start < SHORT_LINE) {
            add(Measure.SHORT_LINES, 1);
        }
        if ("{};,)(:\\]>=".indexOf(text.charAt(end - 1)) >= 0) {
            add(Measure.LINE_ENDS, 1);
        }
        begins(start, end);
        characters(start, end);
        words(start, end);
    }

    private void begins(int start, int end) {
        char first = text.charAt(start);
        char second = start + 1 < end ? text.charAt(start + 1) : '\n';
        char third = start + 2 < end ? text.charAt(start + 2) : '\n';
        if ((first == '/' && (second == '/' || second == '*'))
                || (first == '-' && second == '-')
                || (first == ';' && second == ';')
                || (first == '#' && second != '#' && !Character.isDigit(second))
                || (first == '*' && (second == '/' || second == '\n' || (second == ' ' && third == '@')))
                || (first == '<' && second == '!')
                || first == '%') {
            add(Measure.COMMENTS, 1);
        }
        if ((first == '-' || first == '*' || first == '+') && second == ' ') {
            add(Measure.BULLETS, 1);
        }
        int at = start;
        while (at < end && isNamePart(text.charAt(at))) {
            at++;
        }
        if (at > start && at < end && (text.charAt(at) == ':' || text.charAt(at) == '=')) {
            add(Measure.PAIRS, 1);
        }
    }

    private void characters(int start, int end) {
        int columns = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c <= ' ') {
                columns += c == '\t' ? 1 : 0;
                continue;
            }
            visible++;
            if (c < 128) {
                character(c);
                columns += c == ',' || c == '|' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters++;
                add(Measure.FOREIGN, 1);
            }
        }
        if (columns > 1 && columns == columnsBefore) {
            add(Measure.COLUMNS, 1);
        }
        columnsBefore = columns;
    }

    private void character(char c) {
        if ((c | 32) >= 'a' && (c | 32) <= 'z') {
            letters++;
        } else if (c >= '0' && c <= '9') {
            add(Measure.DIGITS, 1);
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        if (SYMBOLS.indexOf(c) >= 0) {
            add(Measure.SYMBOLS, 1);
        }
        if (OPERATORS.indexOf(c) >= 0) {
            add(Measure.OPERATORS, 1);
        }
        if (SIGILS.indexOf(c) >= 0) {
            add(Measure.SIGILS, 1);
        }
        switch (c) {
            case '(', '[', '{' -> {
                add(Measure.BRACKETS, 1);
                depth++;
                deepest = Math.max(deepest, depth);
            }
            case ')', ']', '}' -> {
                add(Measure.BRACKETS, 1);
                depth = Math.max(0, depth - 1);
            }
            case '"', '\'', '`' -> add(Measure.QUOTES, 1);
            case ';' -> add(Measure.TERMINATORS, 1);
            default -> {}
        }
    }

    private void words(int start, int end) {
        int at = start;
        boolean smallBefore = false;
        while (at < end) {
            while (at < end && text.charAt(at) <= ' ') {
                at++;
            }
            int from = at;
            while (at < end && text.charAt(at) > ' ') {
                at++;
            }
            if (at == from) {
                break;
            }
            words++;
            run(from, at, at == end);
            boolean small = small(from, at);
            if (small && smallBefore) {
                add(Measure.WORD_PAIRS, 1);
            }
            smallBefore = small;
        }
    }

    /** Only what code and encodings are made of: some languages write whole sentences without a space, and so do emoji. */
    private void longRun(int from, int to) {
        int plain = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < 0x80) {
                plain++;
            }
        }
        if (plain > LONG_RUN) {
            add(Measure.LONG_RUNS, plain);
        }
    }

    /** What stands between two spaces. */
    private void run(int from, int to, boolean last) {
        boolean link = Grams.linkWithin(text, from, to);
        if (link) {
            add(Measure.LINKS, to - from);
        } else if (to - from > LONG_RUN) {
            longRun(from, to);
        }
        char end = text.charAt(to - 1);
        if ((end == '.' || end == '!' || end == '?') && to - from > 2 && (last || nextIsCapital(to))) {
            add(Measure.SENTENCES, 1);
        }
        if (link) {
            return;
        }
        int at = from;
        while (at < to) {
            while (at < to && !isNamePart(text.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < to && isNamePart(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                name(start, at, at < to ? text.charAt(at) : ' ');
            }
        }
    }

    private void name(int start, int end, char after) {
        if (after == '(') {
            add(Measure.CALLS, 1);
        }
        boolean mixed = false;
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            mixed |= c == '_' || (c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z');
        }
        boolean dotted = after == '.' && end + 1 < text.length() && isNamePart(text.charAt(end + 1));
        if (mixed || dotted) {
            add(Measure.NAMES, 1);
        }
        if (end - start <= 12 && end - start > 1) {
            String word = text.substring(start, end);
            if (KEYWORDS.contains(word)) {
                add(Measure.KEYWORDS, 1);
            }
            if (SMALL_WORDS.contains(word)) {
                add(Measure.SMALL_WORDS, 1);
            }
        }
    }

    private boolean nextIsCapital(int to) {
        int at = to;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at == text.length() || Character.isUpperCase(text.charAt(at));
    }

    /** Whether a run is a word in small letters, perhaps with a mark of a sentence behind it. */
    private boolean small(int from, int to) {
        int end = to;
        if (end > from + 1 && ",.:!?".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && c != '\'' && c != '-' && c != '’' && !(c >= 128 && Character.isLetter(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '\'';
    }

    private void add(Measure measure, double amount) {
        sums[measure.place()] += amount;
    }

    private double[] shares() {
        for (Measure measure : Measure.values()) {
            double of = switch (measure) {
                case LINE_ENDS, INDENTATION, COMMENTS, COLUMNS, BULLETS, PAIRS -> lines;
                case SHORT_LINES -> lines > 1 ? lines : Double.POSITIVE_INFINITY;
                case TERMINATORS, CALLS, NAMES, KEYWORDS, SMALL_WORDS, WORD_PAIRS, SENTENCES -> words;
                case SYMBOLS, BRACKETS, OPERATORS, QUOTES, DIGITS, LONG_RUNS, LINKS, SIGILS -> visible;
                case FOREIGN -> letters;
                case NESTING -> DEEP;
            };
            if (measure == Measure.NESTING) {
                sums[measure.place()] = deepest;
            }
            sums[measure.place()] = of == 0 ? 0 : Math.min(1, sums[measure.place()] / of);
        }
        return sums;
    }
}
