package dev.waybill.conformance.host;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Stands between a host and a stdio server, and keeps what the host says: {@code FILE COMMAND...}. */
public final class StdioRelay {
    private StdioRelay() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path said = Path.of(arguments[0]);
        Process server = new ProcessBuilder(List.of(arguments).subList(1, arguments.length))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                BufferedWriter out = server.outputWriter(StandardCharsets.UTF_8);
                Writer kept = Files.newBufferedWriter(said, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                kept.write(line + "\n");
                kept.flush();
                out.write(line + "\n");
                out.flush();
            }
        }
        server.waitFor();
    }
}
