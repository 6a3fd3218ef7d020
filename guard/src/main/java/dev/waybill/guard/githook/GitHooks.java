package dev.waybill.guard.githook;

import dev.waybill.guard.changes.BaseBranch;
import dev.waybill.guard.changes.Changes;
import dev.waybill.guard.changes.Finding;
import dev.waybill.guard.git.Git;
import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.git.Repository;
import dev.waybill.guard.git.TreeChange;
import dev.waybill.guard.judge.Judge;
import dev.waybill.guard.judge.Ruling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a commit or a push would carry out of the scope. */
public final class GitHooks {
    private static final int PUSH_FIELDS = 4;

    private final Repository repository;
    private final String baseBranch;
    private final Judge judge;

    /** @param baseBranch what branches leave from; empty to find out */
    public GitHooks(Git git, String baseBranch, Judge judge) {
        this.repository = new Repository(git);
        this.baseBranch = baseBranch;
        this.judge = judge;
    }

    /** What the index would commit. */
    public List<Finding> beforeCommit() throws GitFailedException {
        Optional<String> head = repository.commit("HEAD");
        Map<String, Finding> findings = new LinkedHashMap<>();
        add(repository.staged(head.isPresent() ? head.get() : repository.emptyTree()), findings);
        return List.copyOf(findings.values());
    }

    /**
     * What a push would carry.
     *
     * @param lines as git gives them to its hook: local ref, local commit, remote ref, remote commit
     */
    public List<Finding> beforePush(List<String> lines) throws GitFailedException {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (String line : lines) {
            String[] fields = line.split(" ", -1);
            if (fields.length != PUSH_FIELDS) {
                throw new GitFailedException("git says in a form that is not known what it is to push");
            }
            // A branch that is deleted carries nothing.
            if (!isZero(fields[1])) {
                push(fields[1], fields[2], fields[3], findings);
            }
        }
        return List.copyOf(findings.values());
    }

    private void push(String local, String remoteRef, String remote, Map<String, Finding> findings)
            throws GitFailedException {
        Optional<String> commit = repository.commit(local);
        if (commit.isEmpty()) {
            throw new GitFailedException("what is to be pushed is no commit");
        }
        BaseBranch base = new BaseBranch(repository, baseBranch);
        Optional<String> from = base.commit();
        if (base.is(remoteRef) || from.isEmpty()) {
            // A push to the base itself is measured by what is there already.
            from = isZero(remote) ? Optional.empty() : repository.commit(remote);
        }
        Optional<String> parted = from.isEmpty() ? Optional.empty() : repository.mergeBase(from.get(), commit.get());
        add(repository.between(parted.isPresent() ? parted.get() : repository.emptyTree(), commit.get()), findings);
    }

    private void add(List<TreeChange> changes, Map<String, Finding> findings) {
        for (TreeChange change : changes) {
            Ruling ruling = judge.name(change.name().text());
            if (!ruling.permitted()) {
                String path = Changes.written(change.name());
                findings.put(path, new Finding(path, ruling.rule(), false));
            }
        }
    }

    private static boolean isZero(String commit) {
        for (int i = 0; i < commit.length(); i++) {
            if (commit.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
