package dev.waybill.server.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChangedPathsIT {
    private final Path folder;
    private Repository repository;

    ChangedPathsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void repository() throws IOException {
        repository = Repository.in(folder.resolve("repository"));
        repository.write("src/old name.ts", "a long enough file to be seen as renamed\n".repeat(5));
        repository.write("src/gone.ts", "x").write("src/same.ts", "x").commit();
        repository.git("checkout", "--quiet", "-b", "feature");
    }

    @Test
    void namesWhatWasAddedChangedDeletedAndRenamed() throws IOException {
        repository.git("mv", "src/old name.ts", "src/new name.ts");
        repository.git("rm", "--quiet", "src/gone.ts");
        repository.write("README", "two").write("docs/added.md", "x").commit();

        assertEquals(
                Set.of("src/old name.ts", "src/new name.ts", "src/gone.ts", "README", "docs/added.md"),
                Set.copyOf(changed("main")));
    }

    @Test
    void readsNamesAsTheyAre() throws IOException {
        Set<String> names =
                Set.of("src/gr\u00fc\u00df\ud83d\ude00.ts", "src/a\nb.ts", "src/\"quoted\".ts", "src/tab\t.ts", "-x");
        for (String name : names) {
            repository.write(name, "x");
        }
        repository.commit();

        assertEquals(names, Set.copyOf(changed("main")));
    }

    @Test
    void comparesWithWhereTheBranchLeftTheBase() throws IOException {
        repository.write("src/mine.ts", "x").commit();
        repository.git("checkout", "--quiet", "main");
        repository.write("src/theirs.ts", "x").commit();
        repository.git("checkout", "--quiet", "feature");

        assertEquals(List.of("src/mine.ts"), changed("main"));
        assertEquals(List.of(), changed("HEAD"));
    }

    @Test
    void startsNothingThatTheRepositoryConfigures() throws IOException {
        Path marker = folder.resolve("marker");
        Path evil = Files.writeString(folder.resolve("evil"), "#!/bin/sh\ntouch '" + marker + "'\ncat\n");
        Files.setPosixFilePermissions(evil, PosixFilePermissions.fromString("rwxr-xr-x"));
        repository.write(".gitattributes", "* diff=evil filter=evil merge=evil\n");
        repository.write("src/mine.ts", "x").commit();
        for (String setting : List.of(
                "core.fsmonitor",
                "core.pager",
                "core.sshCommand",
                "core.editor",
                "diff.external",
                "diff.evil.command",
                "diff.evil.textconv",
                "filter.evil.clean",
                "filter.evil.smudge",
                "filter.evil.process",
                "credential.helper",
                "alias.diff-tree")) {
            repository.git("config", setting, (setting.startsWith("alias") ? "!" : "") + evil);
        }
        Path hooks = repository.folder().resolve(".git/hooks");
        for (String hook :
                List.of("post-index-change", "fsmonitor-watchman", "reference-transaction", "post-checkout")) {
            Files.copy(evil, hooks.resolve(hook));
        }
        repository.write("src/not committed.ts", "x");

        assertEquals(Set.of(".gitattributes", "src/mine.ts"), Set.copyOf(changed("main")));
        assertFalse(Files.exists(marker), "something of the repository's was started");

        repository.git("status");
        assertTrue(Files.exists(marker), "the trap works: a plain git springs it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--output=x", "-O", "main..feature", "main feature", "a:b", "@{u}", "main\nx"})
    void takesNamesOfCommitsOnly(String base) {
        assertEquals(RefusalCode.INVALID_ARGUMENT, refused(repository.folder(), base));
    }

    @Test
    void isRefusedWithoutARepositoryOrABaseThatIsThere() {
        assertEquals(RefusalCode.PRECONDITION_FAILED, refused(repository.folder(), "nowhere"));
        assertEquals(RefusalCode.PRECONDITION_FAILED, refused(folder, "main"));
        assertEquals(RefusalCode.PRECONDITION_FAILED, refused(folder.resolve("nothing"), "main"));
    }

    private List<String> changed(String base) {
        return paths(repository.folder()).since(base);
    }

    private static RefusalCode refused(Path where, String base) {
        return assertThrows(RefusedException.class, () -> paths(where).since(base))
                .refusal()
                .code();
    }

    private static ChangedPaths paths(Path where) {
        return new ChangedPaths(where, Map.of("PATH", System.getenv("PATH")));
    }
}
