package dev.waybill.conformance.detect;

import java.util.Locale;
import java.util.Random;

/**
 * The forms in which changes are described outside of Markdown: wrapped under a sign and indented, by file and function,
 * with trailers, with names of a program's own between the words, with the pictures of those who took part.
 */
final class ChangeForms {
    private static final int NARROWEST = 52;
    private static final int WIDTHS = 28;
    private static final String[] HEADS = {"* ", "- ", "  * ", "+ ", "    - ", "o ", "1. ", "", "", "", "  ", "    "};
    private static final String[] INDENTS = {"  ", "    ", "   ", "\t", "\t  ", "      ", "        ", "          ", ""};
    private static final String[] STEMS = {
        "init", "free", "page", "tree", "user", "lock", "list", "node", "read", "write", "size", "name", "path", "file",
        "cache", "frame", "parse", "buffer", "stream", "socket", "value", "table", "image", "color", "event", "queue",
        "clock", "signal", "handle", "config", "option", "thread", "layout", "window", "module", "string"
    };
    private static final String[] ENDINGS = {
        ".c", ".h", ".py", ".pl", ".js", ".go", ".rs", ".java", ".patch", ".sh", ".in"
    };
    private static final String[] TYPES = {
        "char *", "int ", "const char* ", "size_t ", "T ", "Local<Value> ", "unsigned ", "void *", "string ", "Object "
    };
    private static final String[] TRAILERS = {
        "Signed-off-by", "Reviewed-by", "Acked-by", "Reported-by", "Tested-by", "Co-authored-by", "Suggested-by"
    };
    private static final String[] PEOPLE = {
        "Ann Example", "J. Doe", "Zoë Muster", "Piet van Dam", "Đoàn Trần", "R. O'Neil", "Li Wei", "Jürgen Groß"
    };

    private ChangeForms() {}

    /** The text in one of these forms, perhaps with names of a program's own strewn in. */
    static String one(String text, Random random) {
        if (random.nextInt(12) == 0) {
            return renames(text, random);
        }
        String said = random.nextInt(2) == 0 ? named(text, random) : text;
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> wrapped(said, HEADS[random.nextInt(HEADS.length)], random);
            case 3 -> wrapped(said, byFile(random), random);
            case 4 -> sectioned(said, random);
            case 5 -> wrapped(said, "", random) + "\n\n" + trailers(random);
            case 6 -> said;
            default -> headed(said, random);
        };
    }

    /** What was called one thing and is called another, perhaps below a line that says so. */
    private static String renames(String text, Random random) {
        StringBuilder out = new StringBuilder(random.nextBoolean() ? "" : text.split("\n", 2)[0] + "\n\n");
        String arrow = random.nextInt(3) == 0 ? " => " : " -> ";
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            out.append(random.nextInt(4) == 0 ? "- " : "")
                    .append(name(random))
                    .append(arrow)
                    .append(name(random))
                    .append(i > 1 ? random.nextInt(3) == 0 ? "\n\n" : "\n" : "");
        }
        return out.toString();
    }

    /** Wrapped to a width, what follows the first line indented: every line of the text anew. */
    static String wrapped(String text, String head, Random random) {
        int width = NARROWEST + random.nextInt(WIDTHS);
        String indent = INDENTS[random.nextInt(INDENTS.length)];
        StringBuilder out = new StringBuilder(head);
        int column = head.length();
        for (String word : text.replace('\n', ' ').split(" +", -1)) {
            if (column > indent.length() && column + word.length() > width) {
                out.append('\n').append(indent);
                column = indent.length();
            } else if (column > head.length()) {
                out.append(' ');
            }
            out.append(word);
            column += word.length() + 1;
        }
        return out.toString();
    }

    /** Items under the name of whoever made them, or under a word on the part that they are about. */
    private static String sectioned(String text, Random random) {
        StringBuilder out = new StringBuilder();
        String outer = random.nextBoolean() ? "  " : "";
        out.append(random.nextBoolean() ? outer + "[ " + person(random) + " ]\n" : outer + stem(random) + ":\n");
        for (String line : text.split("\n", 6)) {
            String item = line.strip();
            String bare = item.startsWith("- ") || item.startsWith("* ") ? item.substring(2) : item;
            if (!bare.isEmpty()) {
                out.append(outer)
                        .append(wrapped(bare, random.nextInt(4) == 0 ? "    - " : "  * ", random))
                        .append('\n');
            }
        }
        return out.toString().stripTrailing();
    }

    private static String headed(String text, Random random) {
        String day = "20" + (10 + random.nextInt(16)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9);
        return day + "  " + person(random) + "  <" + stem(random) + "@example.org>\n\n" + "\t"
                + wrapped(text, byFile(random), random);
    }

    private static String byFile(Random random) {
        String file = (random.nextBoolean() ? stem(random) + "/" : "")
                + stem(random)
                + ENDINGS[random.nextInt(ENDINGS.length)];
        return switch (random.nextInt(5)) {
            case 0 -> "* " + file + ": ";
            case 1 -> "* " + file + " (" + name(random) + "): ";
            case 2 -> "* " + file + " (" + name(random) + ", " + name(random) + "): ";
            case 3 -> file + ": ";
            default -> "\t* " + file + " (" + name(random) + "):\n\t";
        };
    }

    private static String trailers(Random random) {
        StringBuilder out = new StringBuilder();
        if (random.nextInt(3) == 0) {
            out.append("Fixes: ")
                    .append(digest(random))
                    .append(" (\"")
                    .append(stem(random))
                    .append(": ")
                    .append(stem(random))
                    .append(" the ")
                    .append(stem(random))
                    .append("\")\n");
        }
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            out.append(TRAILERS[random.nextInt(TRAILERS.length)])
                    .append(": ")
                    .append(person(random))
                    .append(" <")
                    .append(stem(random))
                    .append("@example.org>\n");
        }
        if (random.nextInt(4) == 0) {
            out.append("Change-Id: I")
                    .append(digest(random))
                    .append(digest(random))
                    .append('\n');
        }
        return out.toString().strip();
    }

    /** Some words are names of the program's own; a few of them stand where a release lists them. */
    private static String named(String text, Random random) {
        StringBuilder out = new StringBuilder();
        int every = 4 + random.nextInt(12);
        for (String word : text.split(" ", -1)) {
            out.append(out.isEmpty() ? "" : " ").append(word);
            if (random.nextInt(every) == 0) {
                String name = name(random);
                out.append(' ')
                        .append(
                                switch (random.nextInt(9)) {
                                    case 0 -> "`" + name + "`";
                                    case 1 -> "'" + name + "'";
                                    case 2 -> "(" + name + ")";
                                    case 3 -> "``" + name + "``";
                                    case 4 -> name + ",";
                                    case 5 -> "\"" + stem(random) + " " + stem(random) + "\"";
                                    default -> name;
                                });
            }
        }
        return out.append(random.nextInt(5) == 0 ? " (Closes: #" + random.nextInt(1_000_000) + ")" : "")
                .toString();
    }

    /** A name as programs have them, sometimes with what it takes. */
    static String name(Random random) {
        String one = stem(random);
        String two = stem(random);
        return switch (random.nextInt(34)) {
            case 0 -> one + "_" + two + "()";
            case 1 -> one + "_" + two + "_" + stem(random);
            case 2 -> (one + "_" + two).toUpperCase(Locale.ROOT);
            case 3 -> (one + "_" + two + "_" + stem(random)).toUpperCase(Locale.ROOT);
            case 4 -> capital(one) + capital(two) + "()";
            case 5 -> one + capital(two);
            case 6 -> capital(one) + "::" + capital(two);
            case 7 -> "--" + one + "-" + two + (random.nextInt(3) == 0 ? "=" + two : "");
            case 8 -> "-W" + one + "-" + two;
            case 9 -> one + "." + two + "()";
            case 10 -> one + "/" + two + ENDINGS[random.nextInt(ENDINGS.length)];
            case 11 -> "lib" + one + "-" + two + "-dev";
            case 12 -> "debian/" + one;
            case 13 -> "<" + one + ".h>";
            case 14 -> one + "[" + two + "]";
            case 15 -> capital(one) + capital(two) + "<" + capital(stem(random)) + ">";
            case 16 -> one + "_" + two + "(" + TYPES[random.nextInt(TYPES.length)] + stem(random) + ")";
            case 17 ->
                capital(one) + "::" + capital(two) + "(" + TYPES[random.nextInt(TYPES.length)] + stem(random) + ", "
                        + TYPES[random.nextInt(TYPES.length)] + stem(random) + ")";
            case 18 -> "$" + one.toUpperCase(Locale.ROOT);
            case 19 -> "{@link " + capital(one) + "#" + two + "}";
            case 20 -> "@" + one + "/" + two;
            case 21 -> one + "_" + two + ":" + stem(random) + "_" + one + "/" + random.nextInt(5);
            case 22 -> capital(one) + "." + capital(two) + "." + stem(random) + "/" + random.nextInt(4);
            case 23 -> one + capital(two) + "(for" + capital(stem(random)) + ":" + stem(random) + ":)";
            case 24 -> "std::" + one + "<std::" + two + "<" + stem(random) + ">>";
            case 25 -> "`" + one + "-" + two + "-" + stem(random) + "'";
            case 26 -> "\\" + capital(one) + "\\" + capital(two);
            case 27 -> capital(one) + "#" + two + (random.nextBoolean() ? "?" : "!");
            case 28 -> ":" + one + "_" + two;
            case 29 -> one + "::" + two + "!()";
            case 30 -> one + capital(two) + "('" + (random.nextBoolean() ? "" : stem(random)) + "')";
            case 31 -> "*" + one + "." + capital(two);
            case 32 -> one + "=" + (random.nextBoolean() ? two : "FALSE");
            default -> one + "-" + two + "@" + random.nextInt(9) + "." + random.nextInt(9);
        };
    }

    /** Who took part in a release, with pictures, as programs write it that make releases. */
    static String contributors(Random random) {
        StringBuilder out = new StringBuilder();
        boolean table = random.nextBoolean();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            String who = person(random);
            String at = "https://example.org/" + stem(random) + random.nextInt(100);
            int size = 16 + random.nextInt(5) * 2;
            String picture =
                    "<img src=\"" + at + "?v=4&s=" + size + "\" alt=\"" + (random.nextBoolean() ? "avatar" : who)
                            + "\" width=\"" + size + "\"" + (random.nextBoolean() ? "/>" : " />");
            out.append(table ? "" : "- ")
                    .append(picture)
                    .append(' ')
                    .append(
                            switch (random.nextInt(4)) {
                                case 0 ->
                                    "[" + who + "](" + at + " \"+" + random.nextInt(900) + "/-" + random.nextInt(900)
                                            + " (#" + random.nextInt(9_000) + " )\")";
                                case 1 -> "<a href=\"" + at + "\">" + who + "</a>";
                                case 2 -> "@" + stem(random) + "-" + stem(random);
                                default -> "[**" + who + "**](" + at + ")<br />";
                            })
                    .append(i > 1 ? "\n" : "");
        }
        return out.toString();
    }

    private static String digest(Random random) {
        return Integer.toHexString(random.nextInt() | 0x10000000) + Integer.toHexString(random.nextInt() & 0xffff);
    }

    private static String person(Random random) {
        return PEOPLE[random.nextInt(PEOPLE.length)];
    }

    private static String stem(Random random) {
        return STEMS[random.nextInt(STEMS.length)];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
