package dev.waybill.server.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real repository, made by argument lists with none of the machine's own settings. */
public final class Repository {
    private final Path folder;

    private Repository(Path folder) {
        this.folder = folder;
    }

    /** A repository with a first commit on {@code main} that holds {@code README}. */
    public static Repository in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Repository made = new Repository(folder);
        made.git("init", "--quiet", "--initial-branch=main");
        made.write("README", "one");
        made.commit();
        return made;
    }

    public Path folder() {
        return folder;
    }

    public Repository write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Takes all that changed into a commit. */
    public Repository commit() throws IOException {
        git("add", "--all");
        git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "--message", "m");
        return this;
    }

    public String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment()
                .putAll(Map.of(
                        "HOME", folder.resolve("..").toString(),
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_CONFIG_GLOBAL", "/dev/null"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(0, process.waitFor(), said);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        return said;
    }
}
