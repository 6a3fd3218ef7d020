package dev.waybill.server.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
final class UnifiedDiffTest {
    @Test
    void showsThreeLinesAroundAChange() {
        assertEquals(
                """
                --- f
                +++ f
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                """,
                UnifiedDiff.of(
                        "f",
                        Optional.of("1\n2\n3\n4\n5\n6\n7\n8\n9\n"),
                        Optional.of("1\n2\n3\n4\nfive\n6\n7\n8\n9\n")));
    }

    @Test
    void showsAFileThatComesAndGoes() {
        assertEquals(
                "--- /dev/null\n+++ f\n@@ -0,0 +1,1 @@\n+x\n",
                UnifiedDiff.of("f", Optional.empty(), Optional.of("x\n")));
        assertEquals(
                "--- f\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-x\n",
                UnifiedDiff.of("f", Optional.of("x\n"), Optional.empty()));
    }

    @Test
    void tellsAMissingLastLineEnd() {
        assertEquals(
                "--- f\n+++ f\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+x\n",
                UnifiedDiff.of("f", Optional.of("x"), Optional.of("x\n")));
    }
}
