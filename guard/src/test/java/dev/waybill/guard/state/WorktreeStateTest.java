package dev.waybill.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.scope.ScopeManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorktreeStateTest {
    private static final long NOW = 1_800_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsReadAgain() throws Exception {
        WorktreeState state = GuardHome.in(folder).worktree(Path.of("/repository"));
        Connection connection = new Connection("shop", "https://waybill.example", "", "wbg_secret", "main");
        CachedManifest manifest =
                CachedManifest.of(ScopeManifest.of(List.of("src/**"), List.of("src/gen/**"), List.of("*.pem")), NOW);
        Session session = new Session(
                "run_1.2",
                "running",
                "plan",
                manifest.digest(),
                List.of(new Decision("cp_1", "review", "approved", "fine")),
                NOW);

        state.keep(connection);
        state.keep(manifest);
        state.keep(session);

        assertEquals(Optional.of(connection), state.connection());
        assertEquals(Optional.of(manifest), state.manifest());
        assertEquals(session, state.session());
        assertTrue(state.connected());
        assertEquals(16, state.name().length());
        assertFalse(connection.toString().contains("wbg_"));
    }

    @Test
    void filesAreTheirOwnersAlone() throws Exception {
        WorktreeState state = GuardHome.in(folder).worktree(Path.of("/repository"));
        state.keep(Session.NONE);

        assertEquals("rw-------", rights(state.file("session.json")));
        assertEquals("rwx------", rights(state.folder()));
        assertEquals("rwx------", rights(folder.resolve(".waybill")));
        try (Stream<Path> files = Files.list(state.folder())) {
            assertEquals(1, files.count(), "nothing is left beside the file");
        }
    }

    @Test
    void aDamagedFileCountsAsMissing() throws Exception {
        WorktreeState state = new WorktreeState(folder);
        for (String name : List.of("connection.json", "manifest.json", "session.json")) {
            Files.writeString(folder.resolve(name), "{\"project\":\"x\"");
        }
        assertEquals(Optional.empty(), state.connection());
        assertEquals(Optional.empty(), state.manifest());
        assertEquals(Session.NONE, state.session());
    }

    @Test
    void aManifestIsUsableForThreeDaysAndOnlyAsItsDigestSays() {
        CachedManifest manifest = CachedManifest.of(ScopeManifest.of(List.of("src/**"), List.of(), List.of()), NOW);

        assertTrue(manifest.freshAt(NOW + CachedManifest.FRESH_MS));
        assertFalse(manifest.freshAt(NOW + CachedManifest.FRESH_MS + 1));
        assertTrue(manifest.usableAt(NOW + CachedManifest.USABLE_MS));
        assertFalse(manifest.usableAt(NOW + CachedManifest.USABLE_MS + 1));
        assertFalse(manifest.usableAt(NOW - 3_600_000), "a manifest from the future would never end");
        assertTrue(manifest.scope().isPresent());

        CachedManifest widened =
                new CachedManifest(manifest.digest(), List.of("**"), List.of(), List.of(), manifest.fetchedAt());
        assertEquals(Optional.empty(), widened.scope());
        CachedManifest none = new CachedManifest("x", List.of("[a"), List.of(), List.of(), NOW);
        assertEquals(Optional.empty(), none.scope());
    }

    private static String rights(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
