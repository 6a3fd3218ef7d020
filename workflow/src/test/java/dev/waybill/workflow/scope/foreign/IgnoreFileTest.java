package dev.waybill.workflow.scope.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.cap.Caps;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link IgnoreFile}: what is left alone there is excluded here. */
final class IgnoreFileTest {
    @Test
    void excludesItsPatterns() {
        Proposal proposal = IgnoreFile.read("\r\n# build\r\n/target/\r\n*.log  \r\nnode_modules\r\n**/a/**/b\r\n");
        assertEquals(List.of("/target/", "*.log", "node_modules", "**/a/**/b"), proposal.excluded());
        assertEquals(List.of(), proposal.editable());
        assertEquals(List.of(), proposal.remarks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!keep",
                "[Bb]in",
                "\\#hash",
                "a\\ ",
                "x**y",
                "x\u0000y",
                "x\u001b[2J",
                "\u202efdp",
                "a\u200bb",
                "//x",
                "a/../b"
            })
    void namesALineThatHasNoTranslation(String line) {
        Proposal proposal = IgnoreFile.read("ok\n" + line + "\nfine");
        assertEquals(List.of("ok", "fine"), proposal.excluded());
        assertEquals(1, proposal.remarks().size(), proposal.toString());
        assertEquals(2, proposal.remarks().getFirst().line());
        assertTrue(!proposal.remarks().getFirst().why().contains(line), "the line itself is not repeated");
    }

    @Test
    void namesEveryLineBeyondWhatAManifestHolds() {
        int more = 7;
        String file =
                IntStream.range(0, Caps.PATTERNS + more).mapToObj(i -> "p" + i).collect(Collectors.joining("\n"));
        Proposal proposal = IgnoreFile.read(file);
        assertEquals(Caps.PATTERNS, proposal.excluded().size());
        assertEquals(more, proposal.remarks().size());
    }

    /** Bounded by the text alone: no pattern is matched while it is read, and none is a regular expression. */
    @Test
    void readsTheWorstPatternsWithoutMatchingThem() {
        Proposal proposal = IgnoreFile.read("*a".repeat(128) + "\n" + "*".repeat(256) + "\n" + "?*".repeat(200));
        assertEquals(1, proposal.excluded().size());
        assertEquals(
                List.of(2, 3),
                proposal.remarks().stream().map(Proposal.Remark::line).toList());
    }
}
