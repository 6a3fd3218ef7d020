package dev.waybill.conformance.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class PromiseCheckTest {
    private static final List<String> DOCUMENT = List.of(
            "# Promises",
            "| id | promise | status |",
            "| --- | --- | --- |",
            "| A1 | It is so | kept |",
            "| A2 | It will be so | planned |");

    @Test
    void agreesWithAKeptPromiseThatATestCarries() {
        PromiseCheck check = check(Map.of("A1", "SoTest.isSo"));

        assertEquals(List.of(), check.faults());
        assertTrue(check.report().contains("SoTest.isSo"), check.report());
        assertTrue(check.report().contains("2 promises: 1 kept, 0 in part, 1 without a proof yet"), check.report());
    }

    @Test
    void findsAKeptPromiseThatNoTestCarries() {
        assertEquals(
                List.of("A1 is marked kept and no test carries @Promise(\"A1\")"),
                check(Map.of()).faults());
    }

    @Test
    void holdsAPromiseThatIsKeptInPartToItsTestAndSaysWhatIsMissing() {
        PromiseTable table = PromiseTable.parse(List.of("| A3 | It is so | part: the roof |"));

        assertEquals(
                1, new PromiseCheck(table, new Proofs(new TreeMap<>())).faults().size());
        PromiseCheck check = new PromiseCheck(table, proofs(Map.of("A3", "SoTest.isSo")));
        assertEquals(List.of(), check.faults());
        assertTrue(check.report().contains("missing: the roof"), check.report());
    }

    @Test
    void findsATestThatNamesAnUnknownPromise() {
        assertEquals(
                List.of("SoTest.isSo carries @Promise(\"A9\"), which is not in the list"),
                check(Map.of("A1", "SoTest.isSo", "A9", "SoTest.isSo")).faults());
    }

    @Test
    void refusesAStatusThatIsNoneOfTheThree() {
        assertThrows(IllegalArgumentException.class, () -> PromiseTable.parse(List.of("| A1 | It is so | part: |")));
        assertThrows(IllegalArgumentException.class, () -> PromiseTable.parse(List.of("| A1 | It is so | nearly |")));
    }

    @Test
    void refusesAnIdThatStandsTwice() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PromiseTable.parse(List.of("| A1 | It is so | kept |", "| A1 | It is not | planned |")));
    }

    private static PromiseCheck check(Map<String, String> tests) {
        return new PromiseCheck(PromiseTable.parse(DOCUMENT), proofs(tests));
    }

    private static Proofs proofs(Map<String, String> tests) {
        Map<String, SortedSet<String>> named = new TreeMap<>();
        tests.forEach((id, test) -> named.put(id, new TreeSet<>(List.of(test))));
        return new Proofs(named);
    }
}
