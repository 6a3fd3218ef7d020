package dev.waybill.guard.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the guard asks of a repository. */
public final class Repository {
    private static final int MOST_REF = 200;

    private final Git git;

    public Repository(Git git) {
        this.git = git;
    }

    /** The commit that a name stands for; empty where there is none. */
    public Optional<String> commit(String name) throws GitFailedException {
        if (!isRef(name)) {
            return Optional.empty();
        }
        return line(git.tryTo("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"));
    }

    /** Where two commits parted; empty where they have nothing in common. */
    public Optional<String> mergeBase(String one, String other) throws GitFailedException {
        return line(git.tryTo("merge-base", one, other));
    }

    /** The tree with nothing in it. */
    public String emptyTree() throws GitFailedException {
        return line(Optional.of(git.run("hash-object", "-t", "tree", "/dev/null")))
                .orElseThrow(() -> new GitFailedException("git did not say what the empty tree is"));
    }

    /** All that the index holds. */
    public List<IndexEntry> index() throws GitFailedException {
        byte[] out = git.run("ls-files", "-s", "-v", "-z");
        List<IndexEntry> entries = new ArrayList<>();
        int from = 0;
        for (int end = next(out, from); end >= 0; end = next(out, from)) {
            // "H 100644 <digest> <stage>\t<name>"
            int tab = from;
            while (tab < end && out[tab] != '\t') {
                tab++;
            }
            String[] parts = new String(out, from, tab - from, StandardCharsets.ISO_8859_1).split(" ", -1);
            if (parts.length != 4 || tab == end) {
                throw new GitFailedException("git lists its index in a form that is not known");
            }
            entries.add(new IndexEntry(GitName.of(out, tab + 1, end), parts[1], parts[2], hidden(parts[0])));
            from = end + 1;
        }
        return entries;
    }

    /** In what the index differs from a commit or tree. */
    public List<TreeChange> staged(String tree) throws GitFailedException {
        return changes(git.run(
                "diff-index",
                "--cached",
                "--raw",
                "-z",
                "--no-abbrev",
                "--no-renames",
                "--no-ext-diff",
                "--no-textconv",
                "--ignore-submodules=none",
                tree,
                "--"));
    }

    /** In what one commit or tree differs from another. */
    public List<TreeChange> between(String from, String to) throws GitFailedException {
        return changes(git.run(
                "diff-tree",
                "-r",
                "--raw",
                "-z",
                "--no-abbrev",
                "--no-renames",
                "--no-ext-diff",
                "--no-textconv",
                "--ignore-submodules=none",
                from,
                to,
                "--"));
    }

    /** The repository's own settings, names and values, a text each. */
    public List<String> settings() throws GitFailedException {
        byte[] out = git.run("config", "--local", "--no-includes", "--list", "-z");
        List<String> settings = new ArrayList<>();
        int from = 0;
        for (int end = next(out, from); end >= 0; end = next(out, from)) {
            settings.add(new String(out, from, end - from, StandardCharsets.ISO_8859_1));
            from = end + 1;
        }
        return settings;
    }

    /** A name that git takes for a commit and nothing else: no option, no range. */
    static boolean isRef(String name) {
        if (name.isEmpty() || name.length() > MOST_REF || name.charAt(0) == '-' || name.contains("..")) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && "._/-+".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<TreeChange> changes(byte[] out) throws GitFailedException {
        List<TreeChange> changes = new ArrayList<>();
        int from = 0;
        for (int end = next(out, from); end >= 0; end = next(out, from)) {
            // ":<mode> <mode> <digest> <digest> <letter>" and, as a text of its own, the name
            String[] parts = new String(out, from, end - from, StandardCharsets.ISO_8859_1).split(" ", -1);
            int nameEnd = next(out, end + 1);
            if (parts.length != 5 || !parts[0].startsWith(":") || nameEnd < 0) {
                throw new GitFailedException("git lists changes in a form that is not known");
            }
            changes.add(new TreeChange(GitName.of(out, end + 1, nameEnd), parts[1], parts[3]));
            from = nameEnd + 1;
        }
        return changes;
    }

    private static String hidden(String tag) {
        if (tag.equals("S") || tag.equals("s")) {
            return "skip-worktree";
        }
        return tag.charAt(0) >= 'a' && tag.charAt(0) <= 'z' ? "assume-unchanged" : "";
    }

    private static Optional<String> line(Optional<byte[]> out) {
        if (out.isEmpty()) {
            return Optional.empty();
        }
        String text = new String(out.get(), StandardCharsets.ISO_8859_1).strip();
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.isEmpty() ? Optional.empty() : Optional.of(first);
    }

    private static int next(byte[] out, int from) {
        for (int i = from; i < out.length; i++) {
            if (out[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
