package dev.waybill.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.RefusalCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordFoundTest {
    private static final List<RecordFound.Found> FOUND = List.of(
            new RecordFound.Found("docs/a", "default"), new RecordFound.Found("sha256:1", "excluded: secrets/**"));

    private final Office office = new Office();
    private final RecordFound recordFound = new RecordFound(office.ledger);

    @Test
    @Promise({"R3", "B7"})
    void whatWasFoundIsAViolationOfTheRunOnThatBranchOnceACommit() {
        Handle handle = office.start("feature");
        RunId run = handle.run();
        RecordFound.Recorded recorded = recordFound.record(office.olga, look("feature", Office.HEAD), FOUND);
        assertEquals(new RecordFound.Recorded(run, 2, 0), recorded);
        assertEquals(2, office.run(handle).progress().violations());
        assertEquals(EventType.VIOLATION_FOUND, office.events(run).getLast().type());
        assertEquals(
                "sha256:1\texcluded: secrets/**\treconcile\n",
                office.events(run).getLast().text());

        assertEquals(
                new RecordFound.Recorded(run, 0, 2),
                recordFound.record(office.olga, look("feature", Office.HEAD), FOUND));
        assertEquals(2, office.run(handle).progress().violations());
        assertEquals(
                new RecordFound.Recorded(run, 2, 0),
                recordFound.record(office.olga, look("feature", Office.OTHER_HEAD), FOUND));
    }

    @Test
    void aBranchWithoutARunIsSaidSo() {
        Handle handle = office.start("feature");
        RunId run = handle.run();
        Office.assertRefused(
                RefusalCode.NOT_FOUND, () -> recordFound.record(office.olga, look("other", Office.HEAD), FOUND));
        RecordFound.Look named = new RecordFound.Look("shop", Optional.of(run), "other", Office.HEAD);
        assertEquals(2, recordFound.record(office.olga, named, FOUND).recorded());
        Office.assertRefused(
                RefusalCode.NOT_FOUND,
                () -> recordFound.record(
                        office.olga, new RecordFound.Look("shop", Optional.of(new RunId(7)), "", Office.HEAD), FOUND));
    }

    @Test
    void aViewerRecordsNothing() {
        office.start("feature");
        Office.assertRefused(
                RefusalCode.FORBIDDEN,
                () -> recordFound.record(office.add("vic", Role.VIEWER, ""), look("feature", Office.HEAD), FOUND));
    }

    private static RecordFound.Look look(String branch, String commit) {
        return new RecordFound.Look("shop", Optional.empty(), branch, commit);
    }
}
