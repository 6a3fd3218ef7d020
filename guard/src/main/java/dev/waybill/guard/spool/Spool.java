package dev.waybill.guard.spool;

import dev.waybill.guard.json.BrokenInputException;
import dev.waybill.guard.state.StateFile;
import dev.waybill.guard.state.WorktreeState;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The reports of a worktree that no server took yet, a file each. What comes when it is full is counted and dropped. */
public final class Spool {
    /** Reports that are kept. */
    public static final int CAPACITY = 1000;

    private static final String ENDING = ".json";
    private static final int MOST_DROPPED_BYTES = 1024 * 1024;

    private final Path folder;
    private final Path dropped;
    private final Path taken;

    public Spool(WorktreeState state) {
        this.folder = state.spool();
        this.dropped = state.file("dropped");
        this.taken = state.file("dropped.taken");
    }

    /** Keeps a report. One with an id that is already there is the same report, and not kept twice. */
    public void add(Report report) throws IOException {
        StateFile.makeFolder(folder);
        String[] names = names();
        if (names.length >= CAPACITY) {
            drop(1);
            return;
        }
        Path file = folder.resolve(report.id() + ENDING);
        // Written beside and then named, as a reader may come at any time.
        if (Files.notExists(file)) {
            try {
                StateFile.write(file, report.toJson());
            } catch (FileAlreadyExistsException same) {
                // Another hook was asked about the same call.
            }
        }
    }

    /** Counts reports that are not even made. */
    public void drop(int count) throws IOException {
        if (length(dropped) < MOST_DROPPED_BYTES) {
            // A byte each: appending needs no lock, and the file's length is the count.
            StateFile.append(dropped, "x".repeat(count));
        }
    }

    /** At most so many reports, the oldest first. Files that hold none are removed. */
    public List<Report> oldest(int most) throws IOException {
        List<Report> reports = new ArrayList<>();
        String[] names = names();
        for (String name : names) {
            Path file = folder.resolve(name);
            Optional<String> json = StateFile.read(file, Report.MOST_BYTES);
            try {
                if (json.isPresent()) {
                    Report report = Report.parse(json.get());
                    if ((report.id() + ENDING).equals(name)) {
                        reports.add(report);
                        continue;
                    }
                }
            } catch (BrokenInputException damaged) {
                // Removed below.
            }
            Files.deleteIfExists(file);
        }
        reports.sort((one, other) -> Long.compare(one.at(), other.at()));
        return List.copyOf(reports.subList(0, Math.min(most, reports.size())));
    }

    /** Forgets reports that a server took. */
    public void remove(List<String> ids) throws IOException {
        for (String id : ids) {
            if (isId(id)) {
                Files.deleteIfExists(folder.resolve(id + ENDING));
            }
        }
    }

    /**
     * How many reports were dropped and not yet told of. They count again until {@link #forgetDropped}; those that are
     * dropped meanwhile are counted anew.
     */
    public long takeDropped() throws IOException {
        if (Files.notExists(taken)) {
            try {
                Files.move(dropped, taken, StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException none) {
                return 0;
            }
        }
        return length(taken);
    }

    /** A server took the number that {@link #takeDropped} gave. */
    public void forgetDropped() throws IOException {
        Files.deleteIfExists(taken);
    }

    /** An id for a report: the time and what differs between two reports of one millisecond. */
    public static String newId(long now, String about) {
        long mixed = (System.nanoTime() ^ ((long) about.hashCode() << 17)) * 0x9E3779B97F4A7C15L;
        String digits = Long.toHexString((now << 28) | (mixed >>> 36));
        return "0000000000000000".substring(digits.length()) + digits;
    }

    /** None where there is no such file: another process may take it away at any time. */
    private static long length(Path file) {
        return file.toFile().length();
    }

    private static boolean isId(String id) {
        if (id.length() != 16) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char digit = id.charAt(i);
            if (!((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'))) {
                return false;
            }
        }
        return true;
    }

    /** The files of reports; those that are just being written begin with a dot. */
    private String[] names() {
        String[] all = folder.toFile().list();
        if (all == null) {
            return new String[0];
        }
        int kept = 0;
        for (String name : all) {
            if (name.endsWith(ENDING) && name.charAt(0) != '.') {
                all[kept++] = name;
            }
        }
        return Arrays.copyOf(all, kept);
    }
}
