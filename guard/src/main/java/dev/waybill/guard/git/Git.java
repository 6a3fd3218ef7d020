package dev.waybill.guard.git;

import dev.waybill.guard.place.Worktree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs git in a repository that may be hostile. Only commands that compare trees and the index are run, for which git
 * needs no filter, hook, monitor or external diff; what it might start all the same is switched off by name. The
 * environment is made anew, so that no {@code GIT_*} variable points anywhere else.
 */
public final class Git {
    /** Names of a repository of several hundred thousand files. */
    private static final int MOST_BYTES = 128 * 1024 * 1024;

    private static final long MOST_SECONDS = 40;

    /** Where git is looked for; the search path is the agent's to choose, these are not. */
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/git"),
            Path.of("/usr/local/bin/git"),
            Path.of("/opt/homebrew/bin/git"),
            Path.of("/bin/git"),
            Path.of("/run/current-system/sw/bin/git"));

    private static final List<String> SWITCHED_OFF = List.of(
            "--no-pager",
            "--no-optional-locks",
            "--literal-pathspecs",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.untrackedCache=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "core.attributesFile=/dev/null",
            "-c",
            "core.excludesFile=/dev/null",
            "-c",
            "core.pager=cat",
            "-c",
            "diff.external=",
            "-c",
            "diff.ignoreSubmodules=none",
            "-c",
            "protocol.allow=never",
            "-c",
            "submodule.recurse=false");

    private final Path program;
    private final Worktree worktree;
    private final String index;

    private Git(Path program, Worktree worktree, String index) {
        this.program = program;
        this.worktree = worktree;
        this.index = index;
    }

    /**
     * Git for a worktree.
     *
     * @param named git's absolute path as an installation fixed it; empty to look where systems have it
     * @param index another index than the worktree's own, as git gives it to its hooks; empty for none
     */
    public static Git in(Worktree worktree, String named, String index) throws GitFailedException {
        for (Path place : named.isEmpty() ? PLACES : List.of(Path.of(named))) {
            if (place.isAbsolute() && Files.isExecutable(place) && !place.startsWith(worktree.root())) {
                return new Git(place, worktree, index);
            }
        }
        throw new GitFailedException("no git was found in the places where systems install it");
    }

    /** What a command prints. */
    public byte[] run(String... arguments) throws GitFailedException {
        Optional<byte[]> out = tryTo(arguments);
        if (out.isEmpty()) {
            throw new GitFailedException("git failed at '" + arguments[0] + "' (is the repository or its configuration"
                    + " damaged? 'git fsck' and 'git config --list' tell)");
        }
        return out.get();
    }

    /** What a command prints; empty where git says no. */
    public Optional<byte[]> tryTo(String... arguments) throws GitFailedException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(SWITCHED_OFF);
        command.add("--git-dir=" + worktree.gitFolder());
        command.add("--work-tree=" + worktree.root());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(worktree.root().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        surround(builder.environment());
        try {
            return Optional.ofNullable(wait(builder.start()));
        } catch (IOException missing) {
            throw new GitFailedException("git could not be started");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GitFailedException("the guard was stopped before git was done");
        }
    }

    private static byte @Nullable [] wait(Process process)
            throws IOException, InterruptedException, GitFailedException {
        Thread limit = Thread.ofPlatform().daemon().start(() -> endAtLimit(process));
        byte[] out;
        try (InputStream in = process.getInputStream()) {
            out = in.readNBytes(MOST_BYTES + 1);
        }
        if (out.length > MOST_BYTES) {
            process.destroyForcibly();
            throw new GitFailedException("git names more files than can be looked at");
        }
        int code = process.waitFor();
        limit.interrupt();
        return code == 0 ? out : null;
    }

    private static void endAtLimit(Process process) {
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private void surround(Map<String, String> child) {
        child.clear();
        child.put("PATH", "/usr/bin:/bin");
        child.put("HOME", "/nonexistent");
        child.put("LC_ALL", "C");
        child.put("GIT_CONFIG_NOSYSTEM", "1");
        child.put("GIT_CONFIG_GLOBAL", "/dev/null");
        child.put("GIT_ATTR_NOSYSTEM", "1");
        child.put("GIT_OPTIONAL_LOCKS", "0");
        child.put("GIT_NO_LAZY_FETCH", "1");
        child.put("GIT_NO_REPLACE_OBJECTS", "1");
        child.put("GIT_TERMINAL_PROMPT", "0");
        child.put("GIT_ALLOW_PROTOCOL", "none");
        if (!index.isEmpty()) {
            child.put("GIT_INDEX_FILE", index);
        }
    }
}
