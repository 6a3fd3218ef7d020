package dev.waybill.guard;

import dev.waybill.guard.changes.Finding;
import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.turn.GitMoments;
import dev.waybill.guard.turn.Guard;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code guard git}: refuses a commit or a push with names that the manifest closes. */
final class GitCommand {
    private static final int REFUSED = 1;
    private static final int BAD_USAGE = 2;
    private static final int MOST_INPUT_BYTES = 1024 * 1024;
    private static final int PATHS_SHOWN = 50;

    private final Guard guard;
    private final String index;
    private final PrintStream error;

    GitCommand(Guard guard, String index, PrintStream error) {
        this.guard = guard;
        this.index = index;
        this.error = error;
    }

    int run(List<String> arguments, InputStream in) {
        String hook = arguments.isEmpty() ? "" : arguments.get(0);
        GitMoments moments = new GitMoments(guard, index);
        Path folder = Path.of("").toAbsolutePath();
        try {
            return switch (hook) {
                case "pre-commit" -> say(moments.beforeCommit(folder), "commit");
                case "pre-push" -> say(moments.beforePush(folder, lines(in)), "push");
                default -> {
                    error.println("waybill guard git: usage: guard git pre-commit | pre-push");
                    yield BAD_USAGE;
                }
            };
        } catch (GitFailedException failed) {
            error.println("Waybill refused this " + hook.replace("pre-", "") + ": " + failed.getMessage() + ".");
            return REFUSED;
        }
    }

    private int say(List<Finding> findings, String what) {
        if (findings.isEmpty()) {
            return 0;
        }
        error.println("Waybill refused this " + what + ": it carries changes outside the scope of this project.");
        for (Finding finding : findings.subList(0, Math.min(PATHS_SHOWN, findings.size()))) {
            error.println("  " + finding.path() + " (rule " + finding.rule() + ")");
        }
        if (findings.size() > PATHS_SHOWN) {
            error.println("  and " + (findings.size() - PATHS_SHOWN) + " more");
        }
        error.println("Take them out, or have the scope changed by an admin ('waybill scope set') and try again.");
        return REFUSED;
    }

    private static List<String> lines(InputStream in) throws GitFailedException {
        try {
            byte[] bytes = in.readNBytes(MOST_INPUT_BYTES + 1);
            if (bytes.length > MOST_INPUT_BYTES) {
                throw new GitFailedException("more is to be pushed at once than can be looked at");
            }
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new GitFailedException("it could not be read what is to be pushed");
        }
    }
}
