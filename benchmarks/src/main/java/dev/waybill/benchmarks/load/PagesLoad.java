package dev.waybill.benchmarks.load;

import dev.waybill.benchmarks.seed.SeedRuns;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The console's pages on a small and on a large data folder, and on the large one for members with and without a limit:
 * two servers, one signed-in member, each page in turns, one request on the one, one on the other. Times are what the
 * client waits, over one kept connection of the loopback. Arguments: the two folders, as {@code SeedRuns} fills them, and
 * how often each page is asked for (300).
 */
public final class PagesLoad {
    private static final int TURNS = 300;
    private static final int WARM_UP = 100;
    private static final int FEW = 7;
    private static final int MANY = 1000;
    private static final int FOUND = 200;

    private PagesLoad() {}

    public static void main(String[] arguments) throws Exception {
        Path small = Path.of(arguments[0]);
        Path large = Path.of(arguments[1]);
        int turns = arguments.length > 2 ? Integer.parseInt(arguments[2]) : TURNS;
        Map<String, String> ofSmall = pages(small);
        Map<String, String> ofLarge = pages(large);
        try (HttpClient http = HttpClient.newHttpClient();
                ServeProcess first = ServeProcess.on(small);
                ServeProcess second = ServeProcess.on(large)) {
            ConsoleReader one = ConsoleReader.signIn(http, first);
            ConsoleReader other = ConsoleReader.signIn(http, second);
            System.out.println("milliseconds: median and 99th percentile on the small folder and on the large one");
            for (Map.Entry<String, String> page : ofSmall.entrySet()) {
                if (one.status(page.getValue()) == FOUND) {
                    measure(page.getKey(), one, page.getValue(), other, ofLarge.getOrDefault(page.getKey(), ""), turns);
                }
            }
            limits(http, second, other, ofLarge, turns);
        }
    }

    /** What a limit to some projects costs: who sees all of them on the one side, who is limited on the other. */
    private static void limits(
            HttpClient http, ServeProcess server, ConsoleReader all, Map<String, String> pages, int turns)
            throws IOException, InterruptedException {
        for (int projects : SeedRuns.LIMITS) {
            ConsoleReader limited = ConsoleReader.signIn(http, server, SeedRuns.limited(projects));
            System.out.println("on the large folder: without a limit and limited to " + projects);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                if (limited.status(page.getValue()) == FOUND) {
                    measure(page.getKey(), all, page.getValue(), limited, page.getValue(), turns);
                }
            }
        }
    }

    private static void measure(
            String name, ConsoleReader small, String ofSmall, ConsoleReader large, String ofLarge, int turns)
            throws IOException, InterruptedException {
        Latencies onSmall = new Latencies(Duration.ZERO);
        Latencies onLarge = new Latencies(Duration.ZERO);
        for (int turn = -WARM_UP; turn < turns; turn++) {
            long before = System.nanoTime();
            small.page(ofSmall);
            long between = System.nanoTime();
            large.page(ofLarge);
            long after = System.nanoTime();
            if (turn >= 0) {
                onSmall.add(between - before);
                onLarge.add(after - between);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %6.2f %7.2f    %6.2f %7.2f    ratio %.2f and %.2f%n",
                name,
                onSmall.millis(0.5),
                onSmall.millis(0.99),
                onLarge.millis(0.5),
                onLarge.millis(0.99),
                onLarge.millis(0.5) / onSmall.millis(0.5),
                onLarge.millis(0.99) / onSmall.millis(0.99));
    }

    private static Map<String, String> pages(Path folder) throws IOException, SQLException {
        String base = "/w/" + SeedRuns.WORKSPACE;
        Map<String, String> pages = new LinkedHashMap<>();
        try (SeededFile file = SeededFile.in(folder)) {
            System.out.println(folder + ": " + file.runs() + " runs");
            String middle = file.middle();
            pages.put("runs, first page", base + "/runs");
            pages.put("runs, a page in the middle", base + "/runs?before=" + middle);
            pages.put("status complete", base + "/runs?status=complete");
            pages.put("status running", base + "/runs?status=running");
            pages.put("status failed, middle", base + "/runs?status=failed&before=" + middle);
            pages.put("a project", base + "/runs?project=api");
            pages.put("a project and a status", base + "/runs?project=api&status=failed");
            pages.put("a ticket", base + "/runs?q=" + encoded(file.text("ticket", middle)));
            pages.put("a branch", base + "/runs?q=" + encoded(file.text("branch", middle)));
            pages.put("nothing found", base + "/runs?q=no-such-ticket");
            pages.put("a run of few events", base + "/runs/" + file.withEvents(FEW));
            pages.put("a run of 1,000 events", base + "/runs/" + file.withEvents(MANY));
            pages.put("checkpoints", base + "/checkpoints");
            pages.put("projects", base + "/projects");
            pages.put("overview", base);
            pages.put("usage", base + "/usage");
        }
        return pages;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
