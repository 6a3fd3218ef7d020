package dev.waybill.guard;

import dev.waybill.guard.claudecode.ClaudeCodeAnswers;
import dev.waybill.guard.cursor.CursorAnswers;
import dev.waybill.guard.exchange.Exchange;
import dev.waybill.guard.hook.Answer;
import dev.waybill.guard.hook.HookInput;
import dev.waybill.guard.hook.HookReader;
import dev.waybill.guard.hook.HostAnswers;
import dev.waybill.guard.place.RealPath;
import dev.waybill.guard.place.UnresolvablePathException;
import dev.waybill.guard.state.GuardHome;
import dev.waybill.guard.turn.Aftermath;
import dev.waybill.guard.turn.Guard;
import dev.waybill.guard.turn.Moments;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The guard: {@code claude-code} and {@code cursor} with a hook's input, {@code git pre-commit} and {@code git pre-push}. */
public final class GuardCommand {
    private static final int BAD_USAGE = 2;
    private static final String CLAUDE_CODE = "claude-code";
    private static final String CURSOR = "cursor";
    private static final String GIT = "git";

    private GuardCommand() {}

    /**
     * Answers one hook.
     *
     * @param arguments the launcher's options, then the host
     * @param now epoch milliseconds
     * @return what the process ends with: 0, 1 where git is to stop, 2 where a host is to block or for bad usage
     */
    public static int run(String[] arguments, InputStream in, PrintStream out, PrintStream error, long now) {
        Options options = Options.parse(arguments);
        try {
            return switch (options.host()) {
                case CLAUDE_CODE, CURSOR -> hook(options, in, out, error, now);
                case GIT ->
                    new GitCommand(guard(options, GIT, now), options.index(), error)
                            .run(options.rest().subList(1, options.rest().size()), in);
                default -> {
                    error.println("waybill guard: usage: guard claude-code | cursor | git pre-commit | git pre-push");
                    yield BAD_USAGE;
                }
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError accident) {
            // A hook that dies lets everything pass. This way of ending blocks, at every host.
            error.println("Waybill's guard failed (" + accident.getClass().getSimpleName()
                    + "), so nothing may be written. A human can run 'waybill doctor'.");
            return BAD_USAGE;
        }
    }

    private static int hook(Options options, InputStream in, PrintStream out, PrintStream error, long now) {
        HookInput input = HookReader.read(in);
        // Cursor runs the hooks that were set up for Claude Code, too, and asks in its own words.
        boolean cursor = options.host().equals(CURSOR) || input.call().fromCursor();
        HostAnswers answers = cursor ? new CursorAnswers() : new ClaudeCodeAnswers();
        Guard guard = guard(options, cursor ? CURSOR : CLAUDE_CODE, now);
        Aftermath aftermath = new Aftermath();
        Answer answer = new Moments(guard, answers, aftermath).answer(input);
        say(out, answer.out());
        say(error, answer.error());
        aftermath.settle(guard);
        return answer.exitCode();
    }

    private static void say(PrintStream stream, String text) {
        if (!text.isEmpty()) {
            stream.println(text);
            stream.flush();
        }
    }

    private static Guard guard(Options options, String host, long now) {
        Path userHome = path(options.userHome(), System.getProperty("user.home", "/"));
        GuardHome home = options.home().isEmpty() ? GuardHome.in(userHome) : new GuardHome(Path.of(options.home()));
        Path waybill = Path.of(options.waybill());
        List<Path> own = new ArrayList<>();
        addReal(own, home.folder());
        if (waybill.isAbsolute()) {
            addReal(own, waybill);
        }
        addCode(own);
        return new Guard(home, own, new Exchange(waybill, userHome, host), options.git(), now);
    }

    /** The jars or folders that this program comes from. */
    private static void addCode(List<Path> own) {
        String jars = System.getProperty("java.class.path", "");
        int from = 0;
        while (from < jars.length()) {
            int end = jars.indexOf(File.pathSeparatorChar, from);
            end = end < 0 ? jars.length() : end;
            Path jar = Path.of(jars.substring(from, end));
            // An installed guard's lie in its home.
            if (!jar.startsWith(own.getFirst())) {
                addReal(own, jar);
            }
            from = end + 1;
        }
    }

    private static void addReal(List<Path> own, Path path) {
        try {
            own.add(RealPath.of(path.toAbsolutePath()));
        } catch (UnresolvablePathException unresolvable) {
            own.add(path);
        }
    }

    private static Path path(String given, String otherwise) {
        try {
            return Path.of(given.isEmpty() ? otherwise : given);
        } catch (InvalidPathException none) {
            return Path.of("/");
        }
    }
}
