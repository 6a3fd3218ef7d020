package dev.waybill.conformance.official;

import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.official.Scenario.Remark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the suite found: which scenarios it ran and which of them don't count, by what it printed, and what each
 * check said, by the files it wrote.
 */
record SuiteReport(String revision, List<Scenario> scenarios) {
    private static final String RUNNING = "=== Running scenario: ";
    private static final String UNSCORED = "Not scored for ";

    /** What follows the scenario's name in the name of its folder: a dash and the time, to the millisecond. */
    private static final int TIME = "-2026-07-28T00-00-00-000Z".length();

    /**
     * Reads one run.
     *
     * @param printed the suite's standard output
     * @param checks  the folder that it wrote to
     */
    static SuiteReport read(String revision, String printed, Path checks) {
        Map<String, String> unscored = unscored(printed);
        Map<String, Path> files = files(checks);
        List<Scenario> scenarios = printed.lines()
                .filter(line -> line.startsWith(RUNNING))
                .map(line -> line.substring(RUNNING.length(), line.lastIndexOf(" ===")))
                .map(name -> scenario(name, unscored.getOrDefault(name, ""), Optional.ofNullable(files.get(name))))
                .toList();
        if (scenarios.isEmpty()) {
            throw new AssertionError("the suite ran nothing:\n" + printed);
        }
        return new SuiteReport(revision, scenarios);
    }

    /** The scenarios that count. */
    List<Scenario> scored() {
        return scenarios.stream().filter(Scenario::scored).toList();
    }

    /** All of it for a reader: what doesn't count, what does, and as the last line the sum of what does. */
    String text(String server) {
        List<Scenario> others =
                scenarios.stream().filter(scenario -> !scenario.scored()).toList();
        return "official conformance suite " + OfficialSuite.VERSION + ", revision " + revision + ", against " + server
                + "\n\n" + lines(others) + "not scored: " + sum(others) + "\n\n" + lines(scored()) + "\n"
                + sum(scored()) + "\n";
    }

    private static String lines(List<Scenario> some) {
        return some.stream().map(Scenario::lines).collect(Collectors.joining());
    }

    private static String sum(List<Scenario> some) {
        long held = some.stream().filter(Scenario::held).count();
        return held + " passed, " + (some.size() - held) + " failed";
    }

    /** Each scenario that the suite ran without counting it, and why. */
    private static Map<String, String> unscored(String printed) {
        Map<String, String> found = new HashMap<>();
        printed.lines()
                .dropWhile(line -> !line.startsWith(UNSCORED))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .forEach(line -> {
                    String[] words = line.strip().split(" ", 3);
                    found.put(words[1], words[2].substring(1, words[2].length() - 1));
                });
        return found;
    }

    private static Map<String, Path> files(Path checks) {
        try (Stream<Path> folders = Files.list(checks)) {
            return folders.collect(Collectors.toMap(SuiteReport::name, folder -> folder.resolve("checks.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("the suite wrote no results", e);
        }
    }

    private static String name(Path folder) {
        String name = folder.getFileName().toString();
        return name.substring("server-".length(), name.length() - TIME);
    }

    private static Scenario scenario(String name, String unscored, Optional<Path> file) {
        List<Remark> failures = new ArrayList<>();
        List<Remark> warnings = new ArrayList<>();
        int passed = 0;
        if (file.filter(Files::exists).isEmpty()) {
            failures.add(new Remark(name, "the suite broke off before it could check anything"));
            return new Scenario(name, unscored, 0, failures, warnings);
        }
        for (JsonNode check : Json.parse(text(file.get()))) {
            Remark remark = new Remark(
                    check.path("name").asString(""), check.path("errorMessage").asString(""));
            switch (check.path("status").asString("")) {
                case "SUCCESS" -> passed++;
                case "FAILURE" -> failures.add(remark);
                case "WARNING" -> warnings.add(remark);
                default -> {
                    // skipped, or told for information
                }
            }
        }
        return new Scenario(name, unscored, passed, failures, warnings);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
