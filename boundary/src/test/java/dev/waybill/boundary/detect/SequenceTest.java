package dev.waybill.boundary.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Code that is spread over many calls, and the many calls of an honest agent. */
final class SequenceTest {
    @Test
    void aFileSentLineByLineIsNoticedBeforeItsEnd() {
        List<String> lines = List.of(
                "for (Line line : order.lines()) {",
                "total = total.plus(line.price());",
                "if (total.isZero()) {",
                "return null;",
                "cache.put(order.id(), total);",
                "int n = lines.size();",
                "while (n > 0) { n--; }",
                "map.get(key).add(n);",
                "} else {");

        assertTrue(firstRefused(lines) <= 7, "refused at " + firstRefused(lines));
    }

    @Test
    void anEncodedFileSentInPiecesIsNoticed() {
        String run = Covers.base64(
                "if (order.lines().isEmpty()) {\n    throw new IllegalStateException(\"empty order\");\n}\n".repeat(3));
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i + 20 <= run.length(); i += 20) {
            pieces.add(run.substring(i, i + 20));
        }

        assertTrue(firstRefused(pieces) <= 8, "refused at " + firstRefused(pieces));
    }

    @Test
    void titlesAndMessagesOneAfterAnotherPass() {
        List<String> said =
                ProseTest.texts().filter(text -> text.length() < 140).toList();

        assertEquals(Integer.MAX_VALUE, firstRefused(said));
    }

    @Test
    void theSameMessageOverAndOverPasses() {
        assertEquals(
                Integer.MAX_VALUE,
                firstRefused(Collections.nCopies(40, "fix(auth): don't retry on 401 in TokenClient.refresh()")));
        assertEquals(Integer.MAX_VALUE, firstRefused(Collections.nCopies(40, "Tests: 12 passed, 1 failed")));
    }

    @Test
    void branchesAndTicketsOneAfterAnotherPass() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            said.add("PROJ-" + (100 + i));
            said.add("feature/PROJ-" + (100 + i) + "-step-" + i);
            said.add("src/main/java/com/acme/Order" + i + ".java");
            said.add("Step " + i + " of 40: OrderService.settle() reviewed");
        }

        assertEquals(Integer.MAX_VALUE, firstRefused(said));
    }

    private static int firstRefused(List<String> said) {
        for (int i = 0; i < said.size(); i++) {
            if (BodyDetector.standard()
                    .judgeTogether(said.subList(0, i), said.get(i))
                    .body()) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }
}
