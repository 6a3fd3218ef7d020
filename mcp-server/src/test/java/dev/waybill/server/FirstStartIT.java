package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first start on an empty folder, by processes of their own. */
@Timeout(120)
final class FirstStartIT {
    private static final int STDIO_PROCESSES = 8;
    /** What starting a process for a list of tools may not load: each costs a host's start. */
    private static final List<String> HEAVY = List.of(
            "picocli.",
            "dev.waybill.boundary.",
            "org.eclipse.jetty.",
            "io.modelcontextprotocol.",
            "reactor.",
            "org.jdbi.",
            "org.sqlite.",
            "java.sql.",
            "com.github.benmanes.",
            "jakarta.",
            "tools.jackson.databind.ObjectMapper");

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();

    FirstStartIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void nineProcessesAtOnceOnAnEmptyFolderAllWork() throws Exception {
        Process server = start(List.of(), "serve", "--port", "0", "--json");
        List<Process> agents = new ArrayList<>();
        for (int i = 0; i < STDIO_PROCESSES; i++) {
            agents.add(start(List.of(), "stdio"));
        }
        for (Process agent : agents) {
            ask(
                    agent,
                    "tools/call",
                    "\"name\":\"run_start\",\"arguments\":{\"project\":\"nowhere\",\"ticket\":\"T-1\","
                            + "\"title\":\"t\",\"branch\":\"b\",\"base_branch\":\"main\"}");
        }
        for (Process agent : agents) {
            String answer = answer(agent);
            // Who is let in is told that there is no such project; who is not, hears of keys or workspaces.
            assertTrue(answer.contains("project") && !answer.contains("\"error\""), answer);
            agent.getOutputStream().close();
            assertEquals(0, agent.waitFor());
        }
        JsonNode said = JsonMapper.shared().readTree(answer(server));
        assertTrue(Files.exists(Path.of(said.path("first_key_file").asString())), said.toString());
        Shell shell = new Shell(folder);
        assertEquals(1, shell.done("workspaces", "list", "--json").json().size());
        assertEquals(1, shell.done("members", "list", "--json").json().size());
        assertEquals(2, shell.done("keys", "list", "--json").json().size(), "the local one and the first");
    }

    @Test
    void theFirstKeyIsCompleteInItsFileBeforeThePortAnswers() throws Exception {
        Process server = start(List.of(), "serve", "--port", "0");
        Path file = folder.resolve("data").resolve("first-key");
        // The file names the port: whoever reads it there and then calls finds it open.
        List<String> lines = awaitLines(file);
        String address = lines.getFirst().replaceAll(".*for (http://[^ ]*)/mcp\\..*", "$1");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String key = lines.stream()
                .filter(line -> line.startsWith("WAYBILL_KEY="))
                .findFirst()
                .orElseThrow()
                .substring("WAYBILL_KEY=".length());
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest ready =
                    HttpRequest.newBuilder(URI.create(address + "/readyz")).build();
            assertEquals(
                    200, http.send(ready, HttpResponse.BodyHandlers.ofString()).statusCode());
        }
        Shell.Told doctor = new Shell(folder)
                .done("doctor", "--set", "port=" + URI.create(address).getPort());
        assertTrue(doctor.out().contains("a Waybill server answers on 127.0.0.1"), doctor.out());
        // By its handle: a destroyed process's stdout can no longer be read.
        server.toHandle().destroy();
        server.waitFor();
        String out = new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(out.contains(key), "journals keep stdout");
        assertTrue(Files.exists(file), "nobody has used it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stdio", "--json stdio --data DATA --debug", "--set open.workspaces=4 stdio"})
    void listingToolsLoadsNoHeavyClassAndOpensNoFolder(String line) throws Exception {
        Path classes = folder.resolve("classes.txt");
        Process agent = start(
                List.of("-Xlog:class+load=info:file=" + classes + ":none"),
                line.replace("DATA", folder.resolve("data").toString()).split(" ", -1));
        ask(agent, "tools/list", "");
        assertTrue(answer(agent).contains("run_start"));
        agent.getOutputStream().close();
        assertEquals(0, agent.waitFor());
        assertFalse(Files.exists(folder.resolve("data")));
        try (Stream<String> loaded = Files.lines(classes)) {
            List<String> names = loaded.toList();
            assertTrue(names.stream().anyMatch(name -> name.startsWith(Main.class.getName() + " ")));
            assertEquals(
                    List.of(),
                    names.stream()
                            .filter(name -> HEAVY.stream().anyMatch(name::startsWith))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stdio --help", "stdio stdio", "stdio --set", "stdio --set nothing=1"})
    void anyOtherLineIsTheParsersToJudge(String line) {
        Shell shell = new Shell(folder);
        int expected = line.endsWith("--help") ? 0 : 2;
        assertEquals(expected, shell.run(line.split(" ", -1)).exitCode());
    }

    private Process start(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("stderr").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("WAYBILL_"));
        builder.environment().put("WAYBILL_DATA", folder.resolve("data").toString());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static void ask(Process agent, String method, String parameters) throws IOException {
        String meta = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"test\",\"version\":\"1\"},"
                + "\"io.modelcontextprotocol/clientCapabilities\":{}}";
        String message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{"
                + (parameters.isEmpty() ? "" : parameters + ",") + meta + "}}\n";
        agent.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
        agent.getOutputStream().flush();
    }

    private String answer(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        return line == null ? "ended: " + Files.readString(folder.resolve("stderr")) : line;
    }

    private List<String> awaitLines(Path file) throws IOException {
        // A file appears under its name once it is whole; the method's time limit ends this.
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
        return Files.readAllLines(file);
    }
}
