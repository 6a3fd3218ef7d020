package dev.waybill.guard.changes;

import dev.waybill.guard.state.StateFile;
import dev.waybill.guard.state.WorktreeState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a worktree was when a session began, as far as that can't be told later: what was untracked, staged and committed
 * already, each as 64 bits of a hash.
 *
 * @param startedAt epoch milliseconds; 0 where nobody noted it, and then all that differs is new
 */
record Baseline(long startedAt, Set<Long> known) {
    /** Where nobody noted anything. */
    static final Baseline NONE = new Baseline(0, Set.of());

    private static final String FILE = "baseline";
    private static final int MOST_KNOWN = 1_000_000;
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int RADIX = 36;

    boolean knows(String fact) {
        return known.contains(hash(fact));
    }

    static Baseline read(WorktreeState state) throws IOException {
        Optional<String> text = StateFile.read(state.file(FILE), MOST_BYTES);
        if (text.isEmpty()) {
            return NONE;
        }
        String[] lines = text.get().split("\n", -1);
        try {
            Set<Long> known = new HashSet<>();
            for (int i = 1; i < lines.length; i++) {
                if (!lines[i].isEmpty()) {
                    known.add(Long.parseUnsignedLong(lines[i], RADIX));
                }
            }
            return new Baseline(Long.parseLong(lines[0]), known);
        } catch (NumberFormatException damaged) {
            return NONE;
        }
    }

    static void write(WorktreeState state, long startedAt, Iterable<String> facts) throws IOException {
        StringBuilder out = new StringBuilder().append(startedAt).append('\n');
        int count = 0;
        for (String fact : facts) {
            if (++count > MOST_KNOWN) {
                break;
            }
            out.append(Long.toUnsignedString(hash(fact), RADIX)).append('\n');
        }
        StateFile.write(state.file(FILE), out.toString());
    }

    static void forget(WorktreeState state) throws IOException {
        Files.deleteIfExists(state.file(FILE));
    }

    static boolean exists(WorktreeState state) {
        return Files.exists(state.file(FILE));
    }

    /** FNV-1a with 64 bits, spread at the end. */
    private static long hash(String fact) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < fact.length(); i++) {
            hash = (hash ^ fact.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    }
}
