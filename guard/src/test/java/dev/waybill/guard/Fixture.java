package dev.waybill.guard;

import dev.waybill.guard.place.RealPath;
import dev.waybill.guard.spool.Report;
import dev.waybill.guard.spool.ReportKind;
import dev.waybill.guard.spool.Spool;
import dev.waybill.guard.state.CachedManifest;
import dev.waybill.guard.state.Connection;
import dev.waybill.guard.state.GuardHome;
import dev.waybill.guard.state.WorktreeState;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A connected repository made by the real git, and the guard run on it in this process. */
public final class Fixture {
    public static final ScopeManifest MANIFEST = ScopeManifest.of(
            List.of("src/**", "README.md"), List.of("src/generated/**"), List.of("src/secrets/**", "*.pem"));

    private final Path base;
    private final Path root;
    private final GuardHome home;
    private long now = System.currentTimeMillis();

    /** What the guard said. */
    public record Said(int code, String out, String error) {}

    public Fixture(Path temporary) throws Exception {
        this.base = RealPath.of(temporary);
        this.root = base.resolve("repository");
        this.home = GuardHome.in(base.resolve("home"));
        Files.createDirectories(root);
        git("init", "-q", "-b", "main");
        git("config", "user.email", "a@example.com");
        git("config", "user.name", "a");
        write("src/a.txt", "a\n");
        write("docs/a.txt", "a\n");
        write("docs/b.txt", "b\n");
        write("src/generated/g.txt", "g\n");
        write(".gitignore", "ignored/\n");
        git("add", "-A");
        git("commit", "-q", "-m", "start");
        git("checkout", "-q", "-b", "work");
        state().keep(new Connection("shop", "http://127.0.0.1:1", "", "wbg_x", "main"));
        state().keep(CachedManifest.of(MANIFEST, now));
    }

    public Path base() {
        return base;
    }

    public Path root() {
        return root;
    }

    public GuardHome home() {
        return home;
    }

    public WorktreeState state() {
        return home.worktree(root);
    }

    /** What waits in the spool, but for the mere signs of life. */
    public List<Report> reports() throws IOException {
        return new Spool(state())
                .oldest(5000).stream()
                        .filter(report -> report.kind() != ReportKind.HEARD)
                        .toList();
    }

    /** The signs of life. */
    public long heard() throws IOException {
        return new Spool(state())
                .oldest(5000).stream()
                        .filter(report -> report.kind() == ReportKind.HEARD)
                        .count();
    }

    public void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    /** Sets the clock that the guard is given, and with it what counts as before. */
    public void later(long milliseconds) {
        now += milliseconds;
    }

    public long now() {
        return now;
    }

    /** Runs the guard. */
    public Said guard(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--home",
                home.folder().toString(),
                "--user-home",
                base.resolve("home").toString()));
        all.addAll(List.of(arguments));
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int code = GuardCommand.run(
                all.toArray(String[]::new),
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                now);
        return new Said(
                code,
                out.toString(StandardCharsets.UTF_8).strip(),
                error.toString(StandardCharsets.UTF_8).strip());
    }

    /** Runs the guard as Claude Code would for an event with some more fields. */
    public Said claude(String event, String more) {
        return guard(
                "{\"session_id\":\"s\",\"transcript_path\":\"\",\"cwd\":\"" + root + "\",\"hook_event_name\":\"" + event
                        + "\"" + (more.isEmpty() ? "" : "," + more) + "}",
                "claude-code");
    }

    /** A session starts now; what was there before is not what the agent did. */
    public void session() {
        now = System.currentTimeMillis();
        claude("SessionStart", "\"source\":\"startup\"");
    }

    /** Runs git in the repository. */
    public String git(String... arguments) throws Exception {
        return gitIn(root, arguments);
    }

    public static String gitIn(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("git " + String.join(" ", arguments) + ": " + out);
        }
        return out.strip();
    }
}
