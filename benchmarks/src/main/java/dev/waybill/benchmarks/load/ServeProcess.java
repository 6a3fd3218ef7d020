package dev.waybill.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@code waybill serve} in a process of its own, on this program's Java and class path. */
final class ServeProcess implements AutoCloseable {
    private static final String MAIN = "dev.waybill.server.Main";
    private static final long BYTES_OF_A_KIBIBYTE = 1024;
    private static final int STOP_SECONDS = 30;
    /** As the launcher starts it, with limits on callers that no load reaches. */
    private static final List<String> SETTINGS = List.of(
            "rate.key_per_minute=100000000",
            "rate.address_per_minute=100000000",
            "budget.key_bytes_per_hour=1000000000000",
            "budget.workspace_bytes_per_hour=1000000000000");

    private final Process process;
    private final URI address;

    private ServeProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts a server on a data folder and waits until it listens. */
    static ServeProcess on(Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN,
                "serve",
                "--port",
                "0",
                "--data",
                data.toString()));
        for (String setting : SETTINGS) {
            command.add("--set");
            command.add(setting);
        }
        Path log = Files.createTempFile("waybill-serve-", ".log");
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            int start = line.indexOf("http://");
            if (start >= 0) {
                return new ServeProcess(process, URI.create(line.substring(start, line.indexOf("/mcp", start))));
            }
        }
        throw new IOException("the server did not start, see " + log);
    }

    URI at(String path) {
        return address.resolve(path);
    }

    long pid() {
        return process.pid();
    }

    /** One line: the process's memory and threads, and what is reachable in its heap. */
    String memory() throws IOException, InterruptedException {
        // Counts what is there after a full collection; fillers are holes that the collector left.
        long bytes = jcmd("GC.class_histogram")
                .lines()
                .map(line -> line.strip().split("\\s+", -1))
                .filter(columns ->
                        columns.length > 3 && columns[0].endsWith(":") && !columns[3].contains("FillerElement"))
                .mapToLong(columns -> Long.parseLong(columns[2]))
                .sum();
        List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("Threads"))
                .map(line -> String.join(" ", line.split("\\s+")))
                .toList();
        return String.join(", ", status) + ", reachable: " + bytes / BYTES_OF_A_KIBIBYTE + " kB";
    }

    /** What all its threads have used of processors so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                                .toString(),
                                        Long.toString(pid())),
                                Stream.of(what.split(" ")))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return said;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
