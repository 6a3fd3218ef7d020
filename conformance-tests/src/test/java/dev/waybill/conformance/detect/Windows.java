package dev.waybill.conformance.detect;

import dev.waybill.conformance.detect.PackedFiles.Packed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Cuts windows of 4 to 30 lines out of a package's sources, so many of a language that no language drowns another. */
final class Windows {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final int FEWEST_VISIBLE = 40;
    private static final int CAP = 2_000;
    private static final int GENERATED_LINE = 400;

    /** What most packages have. */
    private static final Set<String> COMMON = Set.of("javascript", "typescript", "json");

    /** What few packages have, and then in hundreds of files. */
    private static final Set<String> GATHERED = Set.of("yaml", "ini");

    private Windows() {}

    static List<Sample> of(String packageName, List<Packed> files, int perLanguage, int gathered, Random random) {
        Map<String, List<Packed>> byLanguage = new HashMap<>();
        for (Packed file : files) {
            Language.of(file.path())
                    .ifPresent(language -> byLanguage
                            .computeIfAbsent(language, missing -> new ArrayList<>())
                            .add(file));
            byLanguage.computeIfAbsent("", missing -> new ArrayList<>()).addAll(demonstrations(file));
        }
        List<Sample> windows = new ArrayList<>();
        byLanguage.forEach((language, sources) -> {
            int wanted = language.isEmpty()
                    ? sources.size() * 3
                    : Math.min(most(language, perLanguage, gathered), sources.size() * 8);
            for (int i = 0; i < wanted; i++) {
                Packed file = sources.get(language.isEmpty() ? i / 3 : random.nextInt(sources.size()));
                String name = language.isEmpty() ? "demo:" + file.path().split("/", -1)[1] : language;
                cut(packageName, name, file, random, windows);
            }
        });
        return windows;
    }

    private static int most(String language, int perLanguage, int gathered) {
        if (GATHERED.contains(language)) {
            return gathered;
        }
        return COMMON.contains(language) ? perLanguage / 3 : perLanguage;
    }

    private static void cut(String packageName, String language, Packed file, Random random, List<Sample> windows) {
        String[] lines = file.text().split("\n", -1);
        int length = Math.min(lines.length, random.nextInt(SHORTEST, LONGEST + 1));
        if (length < SHORTEST) {
            return;
        }
        int from = random.nextInt(lines.length - length + 1);
        StringBuilder text = new StringBuilder();
        int visible = 0;
        for (int i = from; i < from + length; i++) {
            if (lines[i].length() > GENERATED_LINE) {
                return;
            }
            visible += lines[i].replace(" ", "").replace("\t", "").length();
            if (text.length() + lines[i].length() >= CAP) {
                break;
            }
            text.append(i == from ? "" : "\n").append(lines[i]);
        }
        if (visible >= FEWEST_VISIBLE) {
            windows.add(new Sample(language, packageName + " " + file.path() + ":" + (from + 1), text.toString()));
        }
    }

    /** An editor's demonstration pages hold a piece of their language in a text area, a highlighter's tests one at their top. */
    private static List<Packed> demonstrations(Packed page) {
        int start = page.text().indexOf("<textarea");
        int open = start < 0 ? -1 : page.text().indexOf('>', start);
        int end = open < 0 ? -1 : page.text().indexOf("</textarea>", open);
        if (page.path().startsWith("tests/languages/") && page.path().endsWith(".test")) {
            int stop = page.text().indexOf("\n----");
            return stop < 0
                    ? List.of()
                    : List.of(new Packed(page.path().substring(6), page.text().substring(0, stop)));
        }
        if (!page.path().startsWith("mode/") || !page.path().endsWith(".html") || end < 0) {
            return List.of();
        }
        String text = page.text().substring(open + 1, end);
        return List.of(new Packed(
                page.path(),
                text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&")));
    }
}
