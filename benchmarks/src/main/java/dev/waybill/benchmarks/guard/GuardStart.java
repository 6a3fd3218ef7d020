package dev.waybill.benchmarks.guard;

import dev.waybill.guard.launch.GuardLauncher;
import dev.waybill.guard.launch.GuardPlaces;
import dev.waybill.guard.state.CachedManifest;
import dev.waybill.guard.state.Connection;
import dev.waybill.guard.state.GuardHome;
import dev.waybill.guard.state.WorktreeState;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * From the start of the guard's process to its end, verdict included, beside a JVM and a Node that do nothing. All take
 * turns, and a ratio is the median of what each turn's two took.
 *
 * <p>Run from the checkout after {@code mvn package}, with the number of turns (default 40).
 */
final class GuardStart {
    private static final int TURNS = 40;
    private static final int WARM_UPS = 3;
    private static final double NANOS_PER_MILLI = 1_000_000.0;
    private static final String VERSION = "0.1.0";

    /** A program, what it reads, and how long it took each time. */
    private record Variant(String name, List<String> command, String input, boolean speaks, List<Long> nanos) {
        Variant(String name, List<String> command, String input, boolean speaks) {
            this(name, command, input, speaks, new ArrayList<>());
        }
    }

    private final PrintStream out;

    private GuardStart(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("waybill-guard-start-").toRealPath();
        try {
            new GuardStart(System.out).measure(work, arguments.length > 0 ? Integer.parseInt(arguments[0]) : TURNS);
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void measure(Path work, int turns) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path root = repository(work);
        GuardHome home = new GuardHome(work.resolve("home/guard"));
        Path program = GuardLauncher.install(
                java, jars(), new GuardPlaces(home.folder(), work.resolve("home"), work.resolve("no-waybill")));
        connect(home.worktree(root));

        // The smallest program there is: a class with an empty main, from a folder of its own.
        Path nothing = compileNothing(java, work);
        Variant jvm = new Variant(
                "a JVM that does nothing",
                List.of(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        nothing.toString(),
                        "Nothing"),
                "",
                false);
        Variant node = new Variant("a Node that does nothing", List.of("node", "-e", "0"), "", false);
        Variant permitted = guard(program, "guard, write permitted", call(root, "src/a.txt"), false);
        Variant refused = guard(program, "guard, write refused", call(root, "docs/a.txt"), true);
        List<Variant> all = List.of(jvm, node, permitted, refused);
        for (int turn = -WARM_UPS; turn < turns; turn++) {
            if (turn == 0) {
                all.forEach(variant -> variant.nanos().clear());
            }
            for (Variant variant : all) {
                run(variant);
            }
        }
        out.printf("%d turns; milliseconds%n", turns);
        for (Variant variant : all) {
            print(variant, jvm, node);
        }
    }

    private static Variant guard(Path program, String name, String input, boolean speaks) {
        return new Variant(name, List.of(program.toString(), "claude-code"), input, speaks);
    }

    private static Path repository(Path work) throws IOException {
        Path root = work.resolve("repository");
        Files.createDirectories(root.resolve(".git"));
        Files.createDirectories(root.resolve("src"));
        return root;
    }

    private static void connect(WorktreeState state) throws IOException {
        state.keep(new Connection("benchmark", "http://127.0.0.1:1", "", "none", "main"));
        state.keep(CachedManifest.of(
                ScopeManifest.of(
                        List.of("src/**", "test/**", "README.md", "docs/guide/**"),
                        List.of("src/generated/**", "*.lock"),
                        List.of("secrets/**", "*.pem", ".env")),
                System.currentTimeMillis()));
    }

    private static List<Path> jars() {
        List<Path> jars = new ArrayList<>();
        for (String module : List.of("guard", "workflow")) {
            Path jar = Path.of(module, "target", "waybill-" + module + "-" + VERSION + ".jar");
            if (!Files.isRegularFile(jar)) {
                throw new IllegalStateException("run this in the checkout, after mvn package: " + jar + " is missing");
            }
            jars.add(jar.toAbsolutePath());
        }
        return jars;
    }

    private static Path compileNothing(Path java, Path work) throws IOException, InterruptedException {
        Path source = work.resolve("Nothing.java");
        Files.writeString(source, "class Nothing { public static void main(String[] arguments) {} }");
        Path classes = Files.createDirectories(work.resolve("nothing"));
        int code = new ProcessBuilder(
                        java.resolveSibling("javac").toString(), "-d", classes.toString(), source.toString())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("the JDK's compiler failed");
        }
        return classes;
    }

    private static String call(Path root, String path) {
        return "{\"session_id\":\"s\",\"transcript_path\":\"/t\",\"cwd\":\"" + root
                + "\",\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Write\",\"tool_input\":{\"file_path\":\""
                + root
                + "/" + path + "\",\"content\":\"" + "line\\n".repeat(500) + "\"},\"tool_use_id\":\"toolu\"}";
    }

    private static void run(Variant variant) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(variant.command()).redirectError(ProcessBuilder.Redirect.DISCARD);
        long began = System.nanoTime();
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(variant.input().getBytes(StandardCharsets.UTF_8));
        } catch (IOException notRead) {
            // What does nothing reads nothing.
        }
        byte[] said = process.getInputStream().readAllBytes();
        int code = process.waitFor();
        variant.nanos().add(System.nanoTime() - began);
        if (code != 0 || variant.speaks() != said.length > 0) {
            throw new IllegalStateException(
                    variant.name() + " ended with " + code + " and said " + new String(said, StandardCharsets.UTF_8));
        }
    }

    private void print(Variant variant, Variant jvm, Variant node) {
        List<Double> millis = variant.nanos().stream()
                .map(nanos -> nanos / NANOS_PER_MILLI)
                .sorted()
                .toList();
        out.printf(
                Locale.ROOT,
                "%-24s median %6.1f  min %6.1f  p90 %6.1f  to the JVM %.2f (mins %.2f)  to Node %.2f%n",
                variant.name(),
                at(millis, 0.5),
                millis.getFirst(),
                at(millis, 0.9),
                ratio(variant, jvm),
                least(variant) / least(jvm),
                ratio(variant, node));
    }

    private static double least(Variant variant) {
        return variant.nanos().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    private static double ratio(Variant ours, Variant theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < ours.nanos().size(); turn++) {
            ratios.add((double) ours.nanos().get(turn) / theirs.nanos().get(turn));
        }
        ratios.sort(null);
        return at(ratios, 0.5);
    }

    private static double at(List<Double> sorted, double quantile) {
        return sorted.get((int) Math.round(quantile * (sorted.size() - 1)));
    }
}
