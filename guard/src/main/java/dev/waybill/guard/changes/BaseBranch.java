package dev.waybill.guard.changes;

import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.git.Repository;
import java.util.List;
import java.util.Optional;

/** Finds the commit that a repository's branches leave from. */
public final class BaseBranch {
    private static final List<String> USUAL = List.of(
            "refs/remotes/origin/HEAD",
            "refs/remotes/origin/main",
            "refs/remotes/origin/master",
            "refs/heads/main",
            "refs/heads/master");

    private final Repository repository;
    private final List<String> names;

    /** @param named the branch, where it is known; empty to take what is usual */
    public BaseBranch(Repository repository, String named) {
        this.repository = repository;
        this.names = named.isEmpty() ? USUAL : List.of("refs/remotes/origin/" + named, "refs/heads/" + named);
    }

    /** Its commit; empty where there is no such branch. */
    public Optional<String> commit() throws GitFailedException {
        for (String name : names) {
            Optional<String> commit = repository.commit(name);
            if (commit.isPresent()) {
                return commit;
            }
        }
        return Optional.empty();
    }

    /** Whether a remote's ref is that branch. */
    public boolean is(String remoteRef) {
        return names.contains(remoteRef);
    }
}
