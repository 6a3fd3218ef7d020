package dev.waybill.server.git;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks git where a repository is, and where it looks for its hooks. Nothing of the repository's is run for that. */
public final class HooksFolder {
    private static final int MAX_BYTES = 16 * 1024;

    private HooksFolder() {}

    /**
     * A repository's places.
     *
     * @param root  the top of the working tree
     * @param hooks where its hooks lie
     */
    public record Places(Path root, Path hooks) {}

    /** Empty where there is no repository, or no git. */
    public static Optional<Places> of(Path folder, Map<String, String> environment) {
        List<String> lines = lines(folder, environment);
        if (lines.size() != 2) {
            return Optional.empty();
        }
        try {
            Path root = Path.of(lines.getFirst()).toRealPath();
            return Optional.of(new Places(
                    root, folder.resolve(lines.get(1)).toAbsolutePath().normalize()));
        } catch (InvalidPathException | IOException strange) {
            return Optional.empty();
        }
    }

    private static List<String> lines(Path folder, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(
                        List.of("git", "rev-parse", "--show-toplevel", "--git-path", "hooks"))
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> child = builder.environment();
        child.clear();
        for (String name : List.of("PATH", "HOME", "XDG_CONFIG_HOME", "SYSTEMROOT")) {
            String value = environment.get(name);
            if (value != null) {
                child.put(name, value);
            }
        }
        child.put("LC_ALL", "C");
        try {
            Process process = builder.start();
            byte[] out;
            try (InputStream in = process.getInputStream()) {
                out = in.readNBytes(MAX_BYTES);
            }
            return process.waitFor() == 0
                    ? new String(out, StandardCharsets.UTF_8).lines().toList()
                    : new ArrayList<>();
        } catch (IOException missing) {
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
