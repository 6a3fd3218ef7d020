package dev.waybill.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@code waybill serve} in a process of its own, on this program's Java and class path. */
final class ServeProcess implements AutoCloseable {
    private static final String MAIN = "dev.waybill.server.Main";
    private static final String TOTAL = " total ";
    private static final String USED = "used ";
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

    /** One line: the heap after a collection, the process's memory and its threads. */
    String memory() throws IOException, InterruptedException {
        jcmd("GC.run");
        long heapKib = jcmd("GC.heap_info")
                .lines()
                .filter(line -> line.contains(TOTAL) && line.contains(USED))
                .mapToLong(ServeProcess::used)
                .sum();
        List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("Threads"))
                .map(line -> String.join(" ", line.split("\\s+")))
                .toList();
        return String.join(", ", status) + ", heap after a collection: " + heapKib + " kB";
    }

    /** Of a line such as {@code ParOldGen total 258048K, used 17832K [...}. */
    private static long used(String line) {
        int start = line.indexOf(USED) + USED.length();
        return Long.parseLong(line.substring(start, line.indexOf('K', start)));
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid()), what)
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
