package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.run.BuildKind;
import dev.waybill.workflow.run.BuildResult;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.workspace.Grade;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReportBuildTest {
    private final Office office = new Office();
    private final Handle handle = office.start("feature");

    @ParameterizedTest
    @EnumSource
    void isAnEventOfItsOwnKind(BuildKind kind) {
        report(new BuildResult(kind, 0, 0, Optional.empty(), Optional.empty()));
        assertEquals(
                EventType.valueOf(kind.name() + "_REPORTED"),
                office.lastEvent(handle).type());
    }

    @Test
    void keepsNumbersInTheDetailAndTheLogApart() {
        report(new BuildResult(
                BuildKind.TEST,
                1,
                2500,
                Optional.of(new BuildResult.Tests(3, 2, 1)),
                Optional.of(new BuildResult.Findings(4, 5, 6, 7))));
        String detail = "{\"kind\":\"test\",\"exit_code\":1,\"duration_ms\":2500,\"passed\":3,\"failed\":2,"
                + "\"skipped\":1,\"critical\":4,\"high\":5,\"medium\":6,\"low\":7,\"withheld_lines\":9}";
        assertEquals(detail, office.lastEvent(handle).detail());
        assertEquals(detail, office.run(handle).progress().lastBuild());
        assertEquals("the end of the log", office.lastEvent(handle).text());
        assertEquals(Grade.LOCAL, office.run(handle).hold().grade());
    }

    @Test
    void isRefusedUnderAnOldHandleAndAfterTheEnd() {
        BuildResult result = new BuildResult(BuildKind.LINT, 0, 0, Optional.empty(), Optional.empty());
        Handle live = office.start(office.agent, "feature", "", true).handle();
        assertRefused(RefusalCode.FENCED, () -> report(result));
        assertEquals(EventType.FENCED_WRITE_REFUSED, office.lastEvent(handle).type());
        office.report(live, RunStatus.COMPLETE);
        assertRefused(
                RefusalCode.RUN_ENDED,
                () -> office.reportBuild.report(office.agent, new ReportBuild.Report(live, result, "", 0)));
        assertEquals("", office.run(handle).progress().lastBuild());
    }

    private void report(BuildResult result) {
        office.reportBuild.report(
                office.caller(office.key, Grade.LOCAL),
                new ReportBuild.Report(handle, result, "the end of the log", 9));
    }
}
