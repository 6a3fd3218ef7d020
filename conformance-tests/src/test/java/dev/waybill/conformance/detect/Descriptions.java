package dev.waybill.conformance.detect;

import dev.waybill.conformance.detect.PackedFiles.Packed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people wrote about their changes: the entries of a package's change log, one by one and a release at a time. */
final class Descriptions {
    private static final int SHORTEST = 12;
    private static final int CAP = 2_000;
    private static final int MOST_OF_A_PACKAGE = 400;
    private static final String COMMIT_INDENT = "    ";

    private Descriptions() {}

    static List<Sample> of(String packageName, List<Packed> files) {
        Map<String, Sample> found = new LinkedHashMap<>();
        for (Packed file : files) {
            String name = file.path().toLowerCase(Locale.ROOT);
            String last = name.substring(name.lastIndexOf('/') + 1);
            boolean log = last.startsWith("change")
                    || last.startsWith("history")
                    || last.startsWith("news")
                    || last.startsWith("release");
            if (log && file.text().startsWith("commit ")) {
                readCommits(packageName, file, found);
            } else if (log
                    && (last.endsWith(".md")
                            || last.endsWith(".txt")
                            || last.endsWith(".rst")
                            || last.endsWith(".markdown")
                            || last.endsWith(".debian")
                            || (last.indexOf('.') < 0 && name.contains("usr/share/doc/"))
                            || (last.indexOf('.') < 0
                                    && Character.isUpperCase(file.path().charAt(name.lastIndexOf('/') + 1))))) {
                read(packageName, file, found);
            }
        }
        List<Sample> all = new ArrayList<>(found.values());
        if (all.size() <= MOST_OF_A_PACKAGE) {
            return all;
        }
        List<Sample> spread = new ArrayList<>();
        for (int i = 0; i < MOST_OF_A_PACKAGE; i++) {
            spread.add(all.get((int) ((long) i * all.size() / MOST_OF_A_PACKAGE)));
        }
        return spread;
    }

    /** A log as git prints it: each message is indented, below a head of its own. */
    private static void readCommits(String packageName, Packed file, Map<String, Sample> found) {
        String[] lines = file.text().split("\n", -1);
        StringBuilder message = new StringBuilder();
        int at = 0;
        for (int i = 0; i <= lines.length; i++) {
            String line = i < lines.length ? lines[i] : "commit ";
            if (line.startsWith("commit ")) {
                keep(packageName, file, at, message.toString(), found);
                message.setLength(0);
                at = i;
            } else if (line.startsWith(COMMIT_INDENT)) {
                message.append(line.substring(COMMIT_INDENT.length())).append('\n');
            } else if (line.isBlank()) {
                message.append('\n');
            }
        }
    }

    private static void read(String packageName, Packed file, Map<String, Sample> found) {
        String[] lines = file.text().split("\n", -1);
        StringBuilder entry = new StringBuilder();
        StringBuilder release = new StringBuilder();
        int entryAt = 0;
        int releaseAt = 0;
        for (int i = 0; i <= lines.length; i++) {
            String line = i < lines.length ? lines[i] : "# end";
            boolean heading = heading(line) || (i + 1 < lines.length && underlines(lines[i + 1]));
            boolean item = item(line);
            if (heading || item || line.isBlank()) {
                keep(packageName, file, entryAt, entry.toString(), found);
                entry.setLength(0);
                entryAt = i + 1;
            }
            if (heading) {
                keep(packageName, file, releaseAt, release.toString(), found);
                release.setLength(0);
                releaseAt = i + 1;
            } else if (!underlines(line)) {
                entry.append(entry.isEmpty() ? unlisted(line) : "\n" + line);
                release.append(release.isEmpty() ? "" : "\n").append(line);
            }
        }
    }

    /** Texts that show code to their reader are no plain prose: those are left out here and refused by the product. */
    private static void keep(String packageName, Packed file, int at, String text, Map<String, Sample> found) {
        String stripped = text.strip();
        if (stripped.length() > CAP) {
            int end = stripped.lastIndexOf('\n', CAP);
            stripped = end < 0 ? stripped.substring(0, CAP) : stripped.substring(0, end);
        }
        if (stripped.length() >= SHORTEST && hasWords(stripped) && !showsCode(stripped) && !onlyLinks(stripped)) {
            found.putIfAbsent(stripped, new Sample("", packageName + " " + file.path() + ":" + (at + 1), stripped));
        }
    }

    private static boolean hasWords(String text) {
        int words = 0;
        for (String word : text.split("[\\s/]+", -1)) {
            words += word.length() > 2 && word.chars().allMatch(Character::isLetter) ? 1 : 0;
        }
        return words >= 2;
    }

    /** Whether every line says where a link leads. */
    private static boolean onlyLinks(String text) {
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()
                    && !(line.strip().startsWith("[") && line.contains("]: "))
                    && !line.strip().startsWith("<img")) {
                return false;
            }
        }
        return true;
    }

    private static boolean showsCode(String text) {
        if (text.contains("```") || text.contains("~~~") || text.contains("<pre") || text.contains("@@ -")) {
            return true;
        }
        boolean afterBlank = false;
        for (String line : text.split("\n", -1)) {
            String body = line.strip();
            if ((line.startsWith("    ") || line.startsWith("\t")) && !item(line) && afterBlank) {
                return true;
            }
            if (body.startsWith(".. code") || body.endsWith("::") || body.startsWith("$ ") || body.startsWith(">>> ")) {
                return true;
            }
            afterBlank = body.isEmpty();
        }
        return false;
    }

    private static boolean heading(String line) {
        return line.startsWith("#")
                || line.contains("; urgency=")
                || line.startsWith(" -- ")
                || (line.startsWith("v") && line.length() > 1 && Character.isDigit(line.charAt(1)))
                || (!line.isEmpty() && Character.isDigit(line.charAt(0)) && line.contains(".") && line.length() < 40);
    }

    private static boolean underlines(String line) {
        return line.length() > 2
                && (line.chars().allMatch(c -> c == '=') || line.chars().allMatch(c -> c == '-'));
    }

    private static boolean item(String line) {
        String body = line.strip();
        return body.startsWith("- ") || body.startsWith("* ") || body.startsWith("+ ") || body.startsWith("• ");
    }

    private static String unlisted(String line) {
        return item(line) ? line.strip().substring(2) : line;
    }
}
