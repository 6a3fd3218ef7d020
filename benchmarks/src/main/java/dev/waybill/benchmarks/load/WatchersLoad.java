package dev.waybill.benchmarks.load;

import dev.waybill.benchmarks.seed.SeedRuns;
import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.ManageKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Many people watch live runs while agents report: every watcher must see every message of its run once and in order, and
 * the server's memory must stay where it was. All over HTTP, against a real {@code serve}: tickets, streams, MCP calls.
 * Arguments: a folder as {@code SeedRuns} fills it, watchers (200), runs (20), reports a second in all (300), seconds (120).
 */
public final class WatchersLoad {
    private static final int WATCHERS = 200;
    private static final int RUNS = 20;
    private static final int REPORTS_A_SECOND = 300;
    private static final int SECONDS = 120;
    /** As many as a browser keeps live. */
    private static final int OF_A_SESSION = 4;

    private static final int PATIENCE_SECONDS = 60;
    private static final String PROJECT = "api";

    private final PrintStream out;
    private final ServeProcess server;
    private final HttpClient http;
    private final int reportsOfARun;
    private final long nanosBetween;

    private WatchersLoad(PrintStream out, ServeProcess server, HttpClient http, int reportsOfARun, long nanosBetween) {
        this.out = out;
        this.server = server;
        this.http = http;
        this.reportsOfARun = reportsOfARun;
        this.nanosBetween = nanosBetween;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int watchers = number(arguments, 1, WATCHERS);
        int runs = number(arguments, 2, RUNS);
        int aSecond = number(arguments, 3, REPORTS_A_SECOND);
        int seconds = number(arguments, 4, SECONDS);
        String key = key(folder);
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ServeProcess server = ServeProcess.on(folder)) {
            new WatchersLoad(
                            System.out,
                            server,
                            http,
                            aSecond * seconds / runs,
                            TimeUnit.SECONDS.toNanos(1) * runs / aSecond)
                    .measure(key, watchers, runs);
            http.shutdownNow();
        }
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    /** A key for the load's agents; its text is shown once, so a new one each time. */
    private static String key(Path folder) {
        SecureRandom random = new SecureRandom();
        InstantSource clock = InstantSource.system();
        try (DataFolder data = DataFolder.open(folder, clock, random, Settings.DEFAULT)) {
            WorkspaceId workspace = data.control()
                    .findBySlug(SeedRuns.WORKSPACE)
                    .orElseThrow(() -> new IllegalArgumentException(folder + " was not filled by SeedRuns"))
                    .id();
            return new ManageKeys(data.ledger(), data.control(), new IdMint(clock, random), random)
                    .create(Administrator.operator(workspace), new ManageKeys.KeyRequest("load", "", Duration.ZERO, ""))
                    .text()
                    .reveal();
        }
    }

    private void measure(String key, int count, int runs) throws Exception {
        List<WatchedRun> watched = new ArrayList<>();
        for (int number = 0; number < runs; number++) {
            McpAgent agent = new McpAgent(http, server, key);
            String id = agent.start(PROJECT, number);
            watched.add(new WatchedRun(id, agent, new AtomicLongArray(reportsOfARun + 1)));
        }
        List<StreamWatcher> watchers = watchers(watched, count);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            watchers.forEach(watcher -> threads.execute(watcher::watch));
            out.println("before:    " + server.memory());
            Duration processors = server.processorTime();
            List<Future<Latencies>> reports = watched.stream()
                    .map(run -> threads.submit(() -> report(run)))
                    .toList();
            TimeUnit.NANOSECONDS.sleep(nanosBetween * reportsOfARun / 2);
            out.println("half-way:  " + server.memory());
            Latencies answered = new Latencies(Duration.ofNanos(nanosBetween * reportsOfARun));
            for (Future<Latencies> each : reports) {
                answered.add(each.get());
            }
            answered.print("reports", out);
            awaitAll(watchers);
            out.printf(
                    Locale.ROOT,
                    "processor time of the server: %.2f of one processor%n",
                    server.processorTime().minus(processors).toMillis()
                            / (double) TimeUnit.NANOSECONDS.toMillis(nanosBetween * reportsOfARun));
            out.println("after:     " + server.memory());
            print(watchers);
            for (StreamWatcher watcher : watchers) {
                watcher.leave();
            }
        }
    }

    private List<StreamWatcher> watchers(List<WatchedRun> watched, int count) throws IOException, InterruptedException {
        List<StreamWatcher> watchers = new ArrayList<>();
        ConsoleReader reader = ConsoleReader.signIn(http, server);
        for (int number = 0; number < count; number++) {
            if (number > 0 && number % OF_A_SESSION == 0) {
                reader = ConsoleReader.signIn(http, server);
            }
            WatchedRun run = watched.get(number % watched.size());
            watchers.add(new StreamWatcher(run, reader.stream("/w/" + SeedRuns.WORKSPACE + "/runs/" + run.id())));
        }
        return watchers;
    }

    private Latencies report(WatchedRun run) throws IOException, InterruptedException {
        Latencies latencies = new Latencies(Duration.ZERO);
        long due = System.nanoTime();
        for (int number = 1; number <= reportsOfARun; number++) {
            long before = System.nanoTime();
            run.sentAt().set(number, before);
            run.agent().report(WatchedRun.message(number));
            latencies.add(System.nanoTime() - before);
            due += nanosBetween;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        }
        return latencies;
    }

    private void awaitAll(List<StreamWatcher> watchers) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end
                && watchers.stream()
                        .anyMatch(watcher -> watcher.seen() < reportsOfARun
                                && watcher.trouble().isEmpty())) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void print(List<StreamWatcher> watchers) {
        Latencies late = new Latencies(Duration.ofNanos(nanosBetween * reportsOfARun));
        int whole = 0;
        for (StreamWatcher watcher : watchers) {
            late.add(watcher.late());
            if (watcher.seen() == reportsOfARun && watcher.trouble().isEmpty()) {
                whole++;
            } else {
                out.printf(
                        "%s: %d of %d seen %s%n", watcher.run().id(), watcher.seen(), reportsOfARun, watcher.trouble());
            }
        }
        late.print("events at a watcher, from the report's sending", out);
        out.printf(
                Locale.ROOT,
                "%d of %d watchers saw all %d messages of their run, each once and in order%n",
                whole,
                watchers.size(),
                reportsOfARun);
    }
}
