package dev.waybill.guard.launch;

import dev.waybill.guard.json.JsonWriter;
import dev.waybill.guard.place.RealPath;
import dev.waybill.guard.place.UnresolvablePathException;
import dev.waybill.guard.state.CachedManifest;
import dev.waybill.guard.state.Connection;
import dev.waybill.guard.state.GuardHome;
import dev.waybill.guard.state.WorktreeState;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the cache of classes with which the guard starts (JEP 483): it runs the guard on a repository of its own making,
 * once with a write that is refused, which goes the longest way to a verdict.
 */
final class StartCache {
    private static final long MOST_SECONDS = 60;

    private final LauncherScript script;
    private final Path cache;

    StartCache(LauncherScript script, Path cache) {
        this.script = script;
        this.cache = cache;
    }

    /** Makes it. Where that fails there is none, and the guard starts more slowly. */
    void make() throws IOException {
        Path work = Files.createTempDirectory("waybill-guard-");
        try {
            train(work);
        } catch (UnresolvablePathException unusual) {
            throw new IOException("the temporary folder can't be found");
        } finally {
            delete(work);
        }
    }

    private void train(Path work) throws IOException, UnresolvablePathException {
        Path root = Files.createDirectories(RealPath.of(work.toAbsolutePath()).resolve("repository"));
        Files.createDirectories(root.resolve(".git"));
        Files.createDirectories(root.resolve("src"));
        Files.writeString(root.resolve("src").resolve("a.txt"), "");
        Path home = work.toAbsolutePath().resolve("home");
        WorktreeState state = new GuardHome(home).worktree(root);
        state.keep(new Connection("training", "http://127.0.0.1:1", "", "none", ""));
        state.keep(CachedManifest.of(
                ScopeManifest.of(List.of("src/**"), List.of("docs/**", "*.lock"), List.of("secrets/**")),
                System.currentTimeMillis()));
        // Made in a folder of its own, for another installation may be at the same.
        Path making = Files.createTempDirectory(cache.resolveSibling(""), cache.getFileName() + ".");
        try {
            Path made = making.resolve("made");
            boolean ended = run(List.of("-XX:AOTCacheOutput=" + made), home, call(root, "docs/a.txt"));
            if (ended && Files.isRegularFile(made) && Files.size(made) > 0) {
                Library.putOnce(made, cache);
            }
        } finally {
            delete(making);
        }
    }

    /** Whether it came to its end: one that was stopped may have written half a cache. */
    private boolean run(List<String> switches, Path home, String input) throws IOException {
        List<String> command = script.command(switches);
        // The last option wins: the training is to know no state but its own.
        command.addAll(List.of("--home", home.toString(), "--waybill", "", "claude-code"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            // It did not even read: then there is no cache.
        }
        try {
            boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended;
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String call(Path root, String path) {
        return new JsonWriter()
                .beginObject()
                .field("session_id", "training")
                .field("transcript_path", "")
                .field("cwd", root.toString())
                .field("hook_event_name", "PreToolUse")
                .field("tool_name", "Write")
                .name("tool_input")
                .beginObject()
                .field("file_path", root.resolve(path).toString())
                .field("content", "text \u00e9\n\"")
                .endObject()
                .field("tool_use_id", "training")
                .endObject()
                .toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
