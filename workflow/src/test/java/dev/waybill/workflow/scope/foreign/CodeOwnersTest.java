package dev.waybill.workflow.scope.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.Access;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.scope.ScopeManifest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link CodeOwners}: an owner's paths become editable, and nothing else does. */
final class CodeOwnersTest {
    private static final String FILE = """
            # everybody's
            *           @org/all
            /docs/      @org/docs  ann@example.org # words
            /src/       @Org/Dev @org/all
            /src/gen/   @org/tools
            """;

    @Test
    void proposesWhatAnOwnerHasAndClosesWhatALaterLineGivesToOthers() {
        Proposal dev = CodeOwners.read(FILE, "@org/dev");
        assertEquals(List.of("/src/"), dev.editable());
        assertEquals(List.of("/src/gen/"), dev.readOnly());
        assertEquals(List.of(), dev.excluded());
        assertEquals(List.of(), dev.remarks());
        assertEquals(List.of("/docs/"), CodeOwners.read(FILE, "ANN@example.org").editable());
        assertEquals(Access.EDITABLE, access(dev, "src/Main.java"));
        assertEquals(Access.READ_ONLY, access(dev, "src/gen/Main.java"));
        assertEquals(Access.READ_ONLY, access(dev, "docs/a.md"));
    }

    @Test
    void saysWhereReadOnlyBeatsALaterLineOfTheOwner() {
        Proposal all = CodeOwners.read(FILE, "@org/all");
        assertEquals(List.of("*", "/src/"), all.editable());
        assertEquals(List.of("/docs/", "/src/gen/"), all.readOnly());
        assertEquals(1, all.remarks().size());
        assertEquals(4, all.remarks().getFirst().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"!/src/x", "/src/[ab].java", "/src/a\\ b", "/src/\u202egnp", "../up", "a**b", "c:/x"})
    void namesALineOfTheOwnerThatHasNoTranslation(String pattern) {
        Proposal proposal = CodeOwners.read("ok @me\n" + pattern + " @me", "@me");
        assertEquals(List.of("ok"), proposal.editable());
        assertEquals(
                List.of(2),
                proposal.remarks().stream().map(Proposal.Remark::line).toList());
    }

    @Test
    void opensNothingThatALineWithoutTranslationWouldHaveClosed() {
        Proposal proposal = CodeOwners.read("/src/ @me\n/src/[ab]/ @you\n/lib/ @me", "@me");
        assertEquals(List.of("/lib/"), proposal.editable());
        assertEquals(
                List.of(2, 2),
                proposal.remarks().stream().map(Proposal.Remark::line).toList());
    }

    @Test
    void opensNoFolderBelowWhereTheFileMeansOnlyItsFiles() {
        Proposal proposal = CodeOwners.read("/docs/* @me\n/docs/* @you", "@me");
        assertEquals(List.of(), proposal.editable());
        assertEquals(1, proposal.remarks().size());
    }

    @Test
    void namesPathsWithoutAnOwnerAndSections() {
        Proposal proposal = CodeOwners.read("/before\n/src/ @me\n/src/free\n[Docs][2] @me\n/docs/", "@me");
        assertEquals(List.of("/src/"), proposal.editable());
        assertEquals(List.of("/src/free", "/docs/"), proposal.readOnly());
        assertEquals(
                List.of(1, 3, 4, 5),
                proposal.remarks().stream().map(Proposal.Remark::line).toList());
    }

    @Test
    void refusesAFileBeyondTheLimitsAndANamelessOwner() {
        assertThrows(RefusedException.class, () -> CodeOwners.read("a @me", " "));
        assertThrows(RefusedException.class, () -> CodeOwners.read("a\n".repeat(ForeignLines.MOST_LINES + 1), "@me"));
        String long128 = "x".repeat(ForeignLines.MOST_CHARACTERS + 1);
        String message = assertThrows(RefusedException.class, () -> CodeOwners.read(long128, "@me"))
                .refusal()
                .message();
        assertTrue(message.contains("131072"), message);
    }

    private static Access access(Proposal proposal, String path) {
        RepositoryPath parsed = ((RepositoryPath.Parsed.Valid) RepositoryPath.parse(path)).path();
        return ScopeManifest.of(proposal.editable(), proposal.readOnly(), proposal.excluded())
                .verdict(parsed)
                .access();
    }
}
