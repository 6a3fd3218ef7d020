package dev.waybill.server.git;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks git which paths a branch changed. The repository may be hostile: git is run by an argument list, compares two
 * trees (so that no filter, hook, monitor or external diff of its settings is started) and tells names only.
 */
public final class ChangedPaths {
    /** A branch that changes more is not looked at path by path. */
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private final Path repository;
    private final Map<String, String> environment;

    /** @param environment of which git gets what it needs and no more */
    public ChangedPaths(Path repository, Map<String, String> environment) {
        this.repository = repository;
        this.environment = environment;
    }

    /**
     * The paths in which HEAD differs from where it left {@code base}; a renamed file counts with both names.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT} for what is no name of a commit, {@code PRECONDITION_FAILED} when git is missing, or knows no such base
     */
    public List<String> since(String base) {
        requireRef(base);
        String names = git(List.of(
                "git",
                "--no-pager",
                "-c",
                "core.fsmonitor=false",
                "-c",
                "core.hooksPath=/dev/null",
                "diff-tree",
                "-r",
                "-z",
                "--name-only",
                "--no-renames",
                "--no-ext-diff",
                "--no-textconv",
                "--ignore-submodules=none",
                "--merge-base",
                base,
                "HEAD",
                "--"));
        List<String> paths = new ArrayList<>();
        int from = 0;
        for (int end = names.indexOf('\0'); end >= 0; end = names.indexOf('\0', from)) {
            paths.add(names.substring(from, end));
            from = end + 1;
        }
        return paths;
    }

    /** The branch that is checked out; empty where none is, as in many a job of CI. */
    public String branch() {
        return answer(List.of("git", "symbolic-ref", "--quiet", "--short", "HEAD"))
                .map(String::strip)
                .orElse("");
    }

    /** The commit that is checked out; empty where there is none. */
    public String head() {
        return answer(List.of("git", "rev-parse", "--verify", "--quiet", "HEAD"))
                .map(String::strip)
                .orElse("");
    }

    /** A name that git takes for a commit and for nothing else: no option, no range, no pathspec. */
    private static void requireRef(String base) {
        boolean fits = !base.isEmpty()
                && base.length() <= Caps.REF
                && base.charAt(0) != '-'
                && !base.contains("..")
                && base.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || "._/-~^".indexOf(c) >= 0);
        if (!fits) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "the base is a branch, a tag or a commit: 1 to " + Caps.REF + " of A-Z a-z 0-9 . _ / - ~ ^");
        }
    }

    private String git(List<String> command) {
        return answer(command)
                .orElseThrow(() -> refuse("git could not compare HEAD with --base in " + repository
                        + ": is it a repository, is the base fetched (in CI: with its history), and do they share a"
                        + " commit?"));
    }

    /** What git says; empty where it says no. */
    private Optional<String> answer(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        surround(builder.environment());
        try {
            Process process = builder.start();
            byte[] out;
            try (InputStream in = process.getInputStream()) {
                out = in.readNBytes(MAX_BYTES + 1);
            }
            if (out.length > MAX_BYTES) {
                process.destroyForcibly();
                throw refuse("the branch changed more paths than can be looked at one by one");
            }
            return process.waitFor() == 0 ? Optional.of(new String(out, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException missing) {
            throw refuse("git could not be started in " + repository + ": is it installed, and is that a folder?");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedException(RefusalCode.UNAVAILABLE, "stopped before git was done");
        }
    }

    /** Nothing of ours but the path to git and the home of the user's own settings, which say whom they trust. */
    private void surround(Map<String, String> child) {
        child.clear();
        for (String name : List.of("PATH", "HOME", "XDG_CONFIG_HOME", "SYSTEMROOT")) {
            String value = environment.get(name);
            if (value != null) {
                child.put(name, value);
            }
        }
        child.put("GIT_CONFIG_NOSYSTEM", "1");
        child.put("GIT_OPTIONAL_LOCKS", "0");
        child.put("GIT_NO_LAZY_FETCH", "1");
        child.put("GIT_TERMINAL_PROMPT", "0");
        child.put("LC_ALL", "C");
    }

    private static RefusedException refuse(String message) {
        return new RefusedException(RefusalCode.PRECONDITION_FAILED, message);
    }
}
