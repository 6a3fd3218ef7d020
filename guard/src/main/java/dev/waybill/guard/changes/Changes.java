package dev.waybill.guard.changes;

import dev.waybill.guard.git.Git;
import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.git.GitName;
import dev.waybill.guard.git.IndexEntry;
import dev.waybill.guard.git.Repository;
import dev.waybill.guard.git.TreeChange;
import dev.waybill.guard.judge.Judge;
import dev.waybill.guard.judge.Ruling;
import dev.waybill.guard.judge.WrittenPath;
import dev.waybill.guard.place.Worktree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What changed in a worktree since a session began and may not have: files, whether git knows them, ignores them or was
 * told not to see them; the index; commits since the base; and git's own hooks and settings.
 */
public final class Changes {
    private static final String SUBMODULE = "160000";
    private static final String OF_GIT = "always: .git";
    /** Of git's own folders that are looked at. */
    private static final int MOST_OWN_FILES = 10_000;

    private static final int OWN_DEPTH = 4;

    private final Worktree worktree;
    private final Repository repository;
    private final String baseBranch;

    /** @param baseBranch what the branch left from; empty to find out */
    public Changes(Worktree worktree, Git git, String baseBranch) {
        this.worktree = worktree;
        this.repository = new Repository(git);
        this.baseBranch = baseBranch;
    }

    /**
     * Notes how the worktree is now, so that nobody is blamed for it later.
     *
     * @param now epoch milliseconds
     */
    public void begin(long now) throws GitFailedException, IOException {
        // First gone, then written: where git fails there is none, and then everything counts as new.
        Baseline.forget(worktree.state());
        WorktreeWalk walk = WorktreeWalk.through(worktree, now);
        Map<GitName, IndexEntry> index = index();
        List<String> facts = new ArrayList<>();
        for (Map.Entry<GitName, Long> file : walk.seen().entrySet()) {
            if (!index.containsKey(file.getKey())) {
                facts.add(untracked(file.getKey(), file.getValue()));
            }
        }
        for (IndexEntry entry : index.values()) {
            if (!walk.seen().containsKey(entry.name())) {
                facts.add(missing(entry.name()));
            }
            if (!entry.hidden().isEmpty()) {
                facts.add(flagged(entry));
            }
        }
        for (TreeChange change : staged()) {
            facts.add(fact("i", change));
        }
        for (TreeChange change : committed()) {
            facts.add(fact("c", change));
        }
        for (Path file : ownFiles()) {
            facts.add(own(file));
        }
        facts.add(settings());
        Baseline.write(worktree.state(), now, facts);
    }

    /** Whether {@link #begin} was done. */
    public static boolean begun(Worktree worktree) {
        return Baseline.exists(worktree.state());
    }

    /** What may not have changed, a finding a path. */
    public List<Finding> find(Judge judge) throws GitFailedException, IOException {
        return find(judge, Baseline.read(worktree.state()), committed());
    }

    /**
     * What is not committed and may not be there, whenever it came: in the index, in the files that git knows, untracked
     * and ignored.
     */
    public List<Finding> uncommitted(Judge judge) throws GitFailedException, IOException {
        return find(judge, Baseline.NONE, List.of());
    }

    private List<Finding> find(Judge judge, Baseline baseline, List<TreeChange> committed)
            throws GitFailedException, IOException {
        WorktreeWalk walk = WorktreeWalk.through(worktree, baseline.startedAt());
        Findings findings = new Findings(judge);
        Map<GitName, IndexEntry> index = index();
        for (WorktreeWalk.Fresh fresh : walk.fresh()) {
            IndexEntry entry = index.get(fresh.name());
            if (entry == null) {
                if (!baseline.knows(untracked(fresh.name(), walk.seen().getOrDefault(fresh.name(), 0L)))) {
                    findings.changed(fresh.name());
                }
            } else if (findings.forbidden(fresh.name()) && !ObjectDigest.same(fresh.path(), entry)) {
                findings.changed(fresh.name());
            }
        }
        for (IndexEntry entry : index.values()) {
            boolean gone = !walk.seen().containsKey(entry.name())
                    && !entry.mode().equals(SUBMODULE)
                    && !baseline.knows(missing(entry.name()));
            // A sparse checkout leaves files out, and touches no folder when it does not have to.
            if (gone && (entry.hidden().isEmpty() || walk.freshAbove(entry.name()))) {
                findings.changed(entry.name());
            }
            if (!entry.hidden().isEmpty() && !baseline.knows(flagged(entry))) {
                findings.hidden(entry);
            }
        }
        for (TreeChange change : staged()) {
            if (!baseline.knows(fact("i", change))) {
                findings.changed(change.name());
            }
        }
        for (TreeChange change : committed) {
            if (!baseline.knows(fact("c", change))) {
                findings.changed(change.name());
            }
        }
        ownFiles(baseline, findings);
        return findings.all();
    }

    /** Findings by path. */
    private static final class Findings {
        private final Judge judge;
        private final Map<String, Finding> byPath = new LinkedHashMap<>();

        Findings(Judge judge) {
            this.judge = judge;
        }

        boolean forbidden(GitName name) {
            return !judge.name(name.text()).permitted();
        }

        void changed(GitName name) {
            Ruling ruling = judge.name(name.text());
            if (!ruling.permitted()) {
                put(new Finding(written(name), ruling.rule(), false));
            }
        }

        void hidden(IndexEntry entry) {
            String path = written(entry.name());
            // A change says more than a flag.
            if (forbidden(entry.name()) && !byPath.containsKey(path)) {
                put(new Finding(path, "flag: " + entry.hidden(), true));
            }
        }

        void put(Finding finding) {
            byPath.put(finding.path(), finding);
        }

        List<Finding> all() {
            return List.copyOf(byPath.values());
        }
    }

    /** Hooks and attributes that appeared or changed, and settings that are others than they were. */
    private void ownFiles(Baseline baseline, Findings findings) throws GitFailedException, IOException {
        if (baseline.startedAt() == 0) {
            // Nobody knows how they were.
            return;
        }
        for (Path file : ownFiles()) {
            if (!baseline.knows(own(file))) {
                GitName name = GitName.of(worktree.commonFolder().relativize(file));
                findings.put(new Finding(".git/" + written(name), OF_GIT, false));
            }
        }
        if (!baseline.knows(settings())) {
            findings.put(new Finding(".git/config", OF_GIT, false));
        }
    }

    private List<Path> ownFiles() throws IOException {
        List<Path> own = new ArrayList<>();
        for (String name : List.of("hooks", "info")) {
            Path folder = worktree.commonFolder().resolve(name);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder, OWN_DEPTH)) {
                    files.limit(MOST_OWN_FILES)
                            .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                            .forEach(own::add);
                }
            }
        }
        return own;
    }

    private static String own(Path file) {
        return "o " + WorktreeWalk.changedAt(file) + " " + file;
    }

    private Map<GitName, IndexEntry> index() throws GitFailedException {
        Map<GitName, IndexEntry> index = new HashMap<>();
        for (IndexEntry entry : repository.index()) {
            index.put(entry.name(), entry);
        }
        return index;
    }

    private List<TreeChange> staged() throws GitFailedException {
        Optional<String> head = repository.commit("HEAD");
        return repository.staged(head.isPresent() ? head.get() : repository.emptyTree());
    }

    private List<TreeChange> committed() throws GitFailedException {
        Optional<String> head = repository.commit("HEAD");
        Optional<String> base = new BaseBranch(repository, baseBranch).commit();
        if (head.isEmpty() || base.isEmpty()) {
            return List.of();
        }
        Optional<String> parted = repository.mergeBase(base.get(), head.get());
        return parted.isEmpty() ? List.of() : repository.between(parted.get(), head.get());
    }

    /** The settings but for what git notes there when a branch is made or pushed. */
    private String settings() throws GitFailedException {
        StringBuilder all = new StringBuilder("g ");
        for (String setting : repository.settings()) {
            if (!setting.startsWith("branch.")) {
                all.append(setting).append('\0');
            }
        }
        return all.toString();
    }

    /** A name as a report carries it. */
    public static String written(GitName name) {
        return name.readable() ? WrittenPath.of(name.text()) : WrittenPath.ofBytes(name.bytes());
    }

    private static String untracked(GitName name, long changedAt) {
        return "u " + changedAt + " " + name.bytes();
    }

    private static String missing(GitName name) {
        return "m " + name.bytes();
    }

    private static String flagged(IndexEntry entry) {
        return "f " + entry.hidden() + " " + entry.name().bytes();
    }

    private static String fact(String kind, TreeChange change) {
        return kind + " " + change.mode() + " " + change.digest() + " "
                + change.name().bytes();
    }
}
