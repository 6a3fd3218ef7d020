package dev.waybill.guard.exchange;

import dev.waybill.guard.hook.HookCall;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.state.GuardHome;
import dev.waybill.guard.state.StateFile;
import dev.waybill.guard.state.WorktreeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One exchange with the server: the reports go, the manifest and the run's state come. It is a process of its own,
 * waited for where an answer is needed and left alone otherwise.
 */
public final class Exchange {
    /** What a host waits for at most. */
    public static final long WAIT_MS = 5000;

    private static final String ATTEMPT = "attempt";

    private final Path waybill;
    private final Path userHome;
    private final String host;

    /**
     * @param waybill the program that talks to the server; relative where none was named, and then nothing is started
     * @param host how the host is called on the wire
     */
    public Exchange(Path waybill, Path userHome, String host) {
        this.waybill = waybill;
        this.userHome = userHome;
        this.host = host;
    }

    /** Starts one and waits for its end, but not long. Whether it ended well. */
    public boolean wait(Worktree worktree, HookCall call, boolean start) {
        try {
            Process process = start(worktree, call, start);
            if (!process.waitFor(WAIT_MS, TimeUnit.MILLISECONDS)) {
                // It may go on: what it writes will be there for the next hook.
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts one and leaves it alone, unless one was started less than so many milliseconds ago. */
    public void beside(Worktree worktree, HookCall call, long now, long apartMs) {
        try {
            if (now - Files.getLastModifiedTime(worktree.state().file(ATTEMPT)).toMillis() < apartMs) {
                return;
            }
        } catch (IOException none) {
            // There was none yet.
        }
        try {
            start(worktree, call, false);
        } catch (IOException missing) {
            // What has to be sent stays in the spool, and what is needed is asked for again.
        }
    }

    private Process start(Worktree worktree, HookCall call, boolean start) throws IOException {
        if (!waybill.isAbsolute()) {
            throw new IOException("no program was named");
        }
        connect(worktree);
        WorktreeState state = worktree.state();
        StateFile.write(state.file(ATTEMPT), "");
        List<String> command = new ArrayList<>(List.of(
                waybill.toString(),
                "guard",
                "exchange",
                "--state",
                state.folder().toString(),
                "--host",
                host));
        add(command, "--host-version", call.cursorVersion());
        add(command, "--session", call.session().isEmpty() ? "" : GuardHome.shortDigest(call.session()));
        add(command, "--branch", HeadFile.branch(worktree.gitFolder()));
        if (start) {
            command.add("--start");
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(state.folder().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(NOWHERE.toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        var environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("HOME", userHome.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put(
                "WAYBILL_JAVA",
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return builder.start();
    }

    private static final Path NOWHERE = Path.of("/dev/null");

    /** A worktree that was added to a connected repository takes its connection over, and the manifest that decided so far. */
    private static void connect(Worktree worktree) throws IOException {
        if (!worktree.state().connected()) {
            GuardHome home = new GuardHome(parent(worktree.state().folder()));
            WorktreeState first = home.worktree(worktree.connectedRoot());
            var connection = first.connection();
            var manifest = first.manifest();
            if (connection.isPresent()) {
                if (manifest.isPresent()) {
                    worktree.state().keep(manifest.get());
                }
                worktree.state().keep(connection.get());
            }
        }
    }

    private static Path parent(Path folder) {
        Path parent = folder.getParent();
        return parent == null ? folder : parent;
    }

    private static void add(List<String> command, String option, String value) {
        if (!value.isEmpty()) {
            command.add(option);
            command.add(value);
        }
    }
}
