package dev.waybill.benchmarks.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server to start, or with no opening a program that does nothing, and how long it took each time. */
final class Variant {
    private static final int TOOLS = 8;

    private final String name;
    private final List<String> command;
    private final Map<String, String> variables;
    private final Optional<Opening> opening;
    private final List<Duration> starts = new ArrayList<>();
    private final List<Duration> processor = new ArrayList<>();

    private Variant(String name, List<String> command, Map<String, String> variables, Optional<Opening> opening) {
        this.name = name;
        this.command = command;
        this.variables = variables;
        this.opening = opening;
    }

    static Variant server(String name, Opening opening, Map<String, String> variables, String... command) {
        return new Variant(name, List.of(command), variables, Optional.of(opening));
    }

    /** What starting anything costs: measured up to its end. */
    static Variant floor(String name, String... command) {
        return new Variant(name, List.of(command), Map.of(), Optional.empty());
    }

    String name() {
        return name;
    }

    /** From the start of the process to the whole answer, each time. */
    List<Duration> starts() {
        return starts;
    }

    /** The processor time of the process up to then, of all its threads. */
    List<Duration> processor() {
        return processor;
    }

    /** Forgets what was measured so far. */
    void warm() {
        starts.clear();
        processor.clear();
    }

    /** Starts it once, in {@code folder}, and ends it. */
    void run(Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(variables);
        long began = System.nanoTime();
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream();
                BufferedReader out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            if (opening.isPresent()) {
                send(in, opening.get().first());
                requireAnswer(out.readLine(), 1);
                send(in, opening.get().second());
                String list = out.readLine();
                starts.add(Duration.ofNanos(System.nanoTime() - began));
                processor.add(process.info().totalCpuDuration().orElse(Duration.ZERO));
                requireList(list);
            }
        }
        int exitCode = process.waitFor();
        if (opening.isEmpty()) {
            starts.add(Duration.ofNanos(System.nanoTime() - began));
            processor.add(Duration.ZERO);
            if (exitCode != 0) {
                throw new IllegalStateException(name + " ended with " + exitCode);
            }
        }
    }

    private static void send(OutputStream in, String messages) throws IOException {
        in.write(messages.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    private void requireAnswer(@Nullable String line, int id) {
        if (line == null || !line.contains("\"result\"") || !line.contains("\"id\":" + id)) {
            throw new IllegalStateException(name + " answered " + line);
        }
    }

    private void requireList(@Nullable String line) {
        requireAnswer(line, 2);
        if (String.valueOf(line).split("\"inputSchema\"", -1).length - 1 != TOOLS) {
            throw new IllegalStateException(name + " did not list " + TOOLS + " tools");
        }
    }
}
