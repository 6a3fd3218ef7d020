package dev.waybill.guard.turn;

import dev.waybill.guard.state.GuardHome;
import dev.waybill.guard.state.StateFile;
import dev.waybill.guard.state.WorktreeState;
import dev.waybill.guard.transcript.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Adds up what the sessions of one run used: a session's record knows only itself. A line a session: its name, and
 * three numbers; the first line is the run's name.
 */
final class CounterBook {
    private static final int MOST_SESSIONS = 200;
    private static final int MOST_BYTES = 64 * 1024;

    private final Path file;

    CounterBook(WorktreeState state) {
        this.file = state.file("counters");
    }

    /** Notes what a session used so far, and gives the sum over the run's sessions. */
    Usage note(String run, String session, Usage usage) throws IOException {
        String runName = GuardHome.shortDigest(run);
        String name = GuardHome.shortDigest(session);
        Optional<String> kept = StateFile.read(file, MOST_BYTES);
        StringBuilder out = new StringBuilder(runName).append('\n');
        Usage sum = usage;
        if (kept.isPresent() && kept.get().startsWith(runName + "\n")) {
            int sessions = 1;
            for (String line : kept.get().substring(runName.length() + 1).split("\n", -1)) {
                Optional<Usage> other = line.startsWith(name) ? Optional.empty() : parse(line);
                if (other.isPresent() && sessions++ < MOST_SESSIONS) {
                    sum = sum.plus(other.get());
                    out.append(line).append('\n');
                }
            }
        }
        out.append(name)
                .append(' ')
                .append(usage.iterations())
                .append(' ')
                .append(usage.tokensIn())
                .append(' ')
                .append(usage.tokensOut())
                .append('\n');
        StateFile.write(file, out.toString());
        return sum;
    }

    private static Optional<Usage> parse(String line) {
        String[] parts = line.split(" ", -1);
        try {
            return parts.length == 4
                    ? Optional.of(
                            new Usage(Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3])))
                    : Optional.empty();
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
