package dev.waybill.guard.changes;

import dev.waybill.guard.Fixture;
import dev.waybill.guard.git.Git;
import dev.waybill.guard.git.GitFailedException;
import dev.waybill.guard.judge.Judge;
import dev.waybill.guard.place.Worktree;
import dev.waybill.guard.place.WorktreeFinder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A repository whose changes are looked at. */
final class Watched {
    private final Fixture fixture;

    Watched(Fixture fixture) {
        this.fixture = fixture;
    }

    /** What is there now is what was there before. */
    void begin() throws Exception {
        begin(0);
    }

    /** The same by a clock that is so many milliseconds ahead. */
    void begin(long ahead) throws Exception {
        changes(worktree()).begin(System.currentTimeMillis() + ahead);
    }

    /** The rules by path. */
    Map<String, String> find() throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (Finding finding : changes(worktree()).find(judge())) {
            found.put(finding.path(), finding.rule());
        }
        return found;
    }

    Judge judge() {
        return new Judge(worktree(), List.of(), Fixture.MANIFEST);
    }

    Worktree worktree() {
        return new WorktreeFinder(fixture.home()).find(fixture.root()).orElseThrow();
    }

    static Changes changes(Worktree worktree) throws GitFailedException {
        return new Changes(worktree, Git.in(worktree, "", ""), "main");
    }

    /** A name of bytes that are no UTF-8; only as an address can a Java program spell it. */
    Path brokenName(String folder) {
        return Path.of(URI.create(fixture.root().resolve(folder).toUri() + "%FF%FE.txt"));
    }
}
