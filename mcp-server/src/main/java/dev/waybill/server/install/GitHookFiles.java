package dev.waybill.server.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The guard's hooks in a repository: before a commit and before a push. A hook of the user's is never touched: it gets a
 * line to be added by hand.
 */
public final class GitHookFiles {
    private static final List<String> NAMES = List.of("pre-commit", "pre-push");
    private static final String MARK = "Written by 'waybill install'";

    private final Path hooks;

    /** @param hooks where git looks for the repository's hooks */
    public GitHookFiles(Path hooks) {
        this.hooks = hooks;
    }

    /**
     * What is to be done.
     *
     * @param edits files to be written or removed
     * @param notes what a person has to do by hand, a sentence each
     */
    public record Plan(List<FileEdit> edits, List<String> notes) {}

    /** What is missing. */
    public Plan plan(Path program) {
        List<FileEdit> edits = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String name : NAMES) {
            Path file = hooks.resolve(name);
            Optional<String> before = HostFile.read(file);
            String line = HookEntries.quoted(program.toString()) + " git " + name;
            String after = "#!/bin/sh\n# " + MARK + ": refuses what the scope of the project closes.\nexec " + line
                    + " \"$@\"\n";
            if (before.isEmpty() || before.get().contains(MARK)) {
                if (!before.equals(Optional.of(after))) {
                    edits.add(new FileEdit(file, before, Optional.of(after), new FileEdit.Memory.Unchanged()));
                }
            } else if (!before.get().contains(HookEntries.PROGRAM)) {
                notes.add(file + " is a hook of yours and was left alone: add this line before its own work: " + line
                        + (name.equals("pre-push") ? " \"$@\" || exit 1 (it reads stdin)" : " || exit 1"));
            }
        }
        return new Plan(edits, notes);
    }

    /** What is to go: what we wrote, and nothing else. */
    public Plan planRemoval() {
        List<FileEdit> edits = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String name : NAMES) {
            Path file = hooks.resolve(name);
            Optional<String> before = HostFile.read(file);
            if (before.filter(text -> text.contains(MARK)).isPresent()) {
                edits.add(new FileEdit(file, before, Optional.empty(), new FileEdit.Memory.Unchanged()));
            } else if (before.filter(text -> text.contains(HookEntries.PROGRAM)).isPresent()) {
                notes.add(file + " is a hook of yours that calls the guard: take that line out");
            }
        }
        return new Plan(edits, notes);
    }

    /** Makes a change. */
    public void apply(FileEdit edit) {
        FileEditor.write(edit, true);
        if (edit.after().isPresent()) {
            try {
                Files.setPosixFilePermissions(edit.file(), PosixFilePermissions.fromString("rwxr-xr-x"));
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot make " + edit.file() + " a program", failed);
            } catch (UnsupportedOperationException noModes) {
                // A file system without modes runs what it is told to.
            }
        }
    }
}
