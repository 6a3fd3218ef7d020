package dev.waybill.benchmarks.peer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what a host waits for: from the start of a server's process on stdio to the whole answer of
 * {@code tools/list}. Waybill and the official TypeScript SDK's servers take turns, so that a machine whose speed
 * drifts slows both, and the ratio is taken turn by turn.
 *
 * <p>Run from the checkout, with the number of turns (default 20). The peers need {@code npm ci} in
 * {@code benchmarks/peer/typescript}.
 */
final class StdioStart {
    private static final int TURNS = 20;
    private static final int WARM_UPS = 2;
    private static final double NANOS_PER_MILLI = 1_000_000.0;
    private static final Path PEERS = Path.of("benchmarks", "peer", "typescript");

    private final Path checkout;
    private final PrintStream out;

    private StdioStart(Path checkout, PrintStream out) {
        this.checkout = checkout;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        new StdioStart(Path.of("").toAbsolutePath(), System.out)
                .measure(arguments.length > 0 ? Integer.parseInt(arguments[0]) : TURNS);
    }

    private void measure(int turns) throws IOException, InterruptedException {
        if (!Files.isExecutable(checkout.resolve("waybill"))
                || !Files.isDirectory(path(PEERS.resolve("node_modules")))) {
            throw new IllegalStateException("run this in the checkout, after npm ci in " + PEERS);
        }
        Variant newer = waybill("waybill, 2026-07-28", Opening.NEWER, Map.of());
        Variant older = waybill("waybill, 2025-11-25", Opening.OLDER, Map.of());
        Variant peerNewer = peer("TypeScript SDK 2.x, 2026-07-28", Opening.NEWER, "v2.js");
        Variant peerOlder = peer("TypeScript SDK 1.x, 2025-11-25", Opening.OLDER, "v1.js");
        Variant peerOlderOnNew = peer("TypeScript SDK 2.x, 2025-11-25", Opening.OLDER, "v2.js");
        Map<String, String> off = Map.of("WAYBILL_START_CACHE", "off");
        List<Variant> all = List.of(
                newer,
                peerNewer,
                older,
                peerOlder,
                peerOlderOnNew,
                waybill("waybill without cache, 2026-07-28", Opening.NEWER, off),
                waybill("waybill without cache, 2025-11-25", Opening.OLDER, off),
                Variant.floor(
                        "a JVM that does nothing", java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-version"),
                Variant.floor("a Node that does nothing", "node", "--eval", "0"));

        // Built, and its cache made, before anything is timed.
        waybill("", Opening.NEWER, Map.of("WAYBILL_START_CACHE", "make")).run(checkout);
        for (int turn = -WARM_UPS; turn < turns; turn++) {
            if (turn == 0) {
                all.forEach(Variant::warm);
            }
            for (Variant variant : all) {
                variant.run(checkout);
            }
        }
        out.printf("%d turns; milliseconds; processor time of all threads%n", turns);
        all.forEach(this::print);
        ratio(newer, peerNewer);
        ratio(older, peerOlder);
        ratio(older, peerOlderOnNew);
    }

    private Variant waybill(String name, Opening opening, Map<String, String> variables) {
        return Variant.server(name, opening, variables, path(Path.of("waybill")).toString(), "stdio");
    }

    private Variant peer(String name, Opening opening, String file) {
        return Variant.server(
                name, opening, Map.of(), "node", path(PEERS.resolve(file)).toString());
    }

    private Path path(Path inCheckout) {
        return checkout.resolve(inCheckout);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void print(Variant variant) {
        List<Double> millis =
                variant.starts().stream().map(StdioStart::millis).sorted().toList();
        List<Double> processor =
                variant.processor().stream().map(StdioStart::millis).sorted().toList();
        out.printf(
                Locale.ROOT,
                "%-36s median %6.1f  min %6.1f  p90 %6.1f  processor %6.1f%n",
                variant.name(),
                at(millis, 0.5),
                millis.getFirst(),
                at(millis, 0.9),
                at(processor, 0.5));
    }

    /** The median of what the two took in the same turn. */
    private void ratio(Variant ours, Variant theirs) {
        out.printf(
                Locale.ROOT,
                "%s / %s: %.2f (processor time %.2f)%n",
                ours.name(),
                theirs.name(),
                ratio(ours.starts(), theirs.starts()),
                ratio(ours.processor(), theirs.processor()));
    }

    private static double ratio(List<Duration> ours, List<Duration> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < ours.size(); turn++) {
            ratios.add(millis(ours.get(turn)) / millis(theirs.get(turn)));
        }
        ratios.sort(null);
        return at(ratios, 0.5);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / NANOS_PER_MILLI;
    }

    private static double at(List<Double> sorted, double quantile) {
        return sorted.get((int) Math.round(quantile * (sorted.size() - 1)));
    }
}
