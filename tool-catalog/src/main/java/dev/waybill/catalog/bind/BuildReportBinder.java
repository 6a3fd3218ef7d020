package dev.waybill.catalog.bind;

import dev.waybill.catalog.schema.TextForm;
import dev.waybill.catalog.tool.BuildReport;
import dev.waybill.catalog.tool.FindingCounts;
import dev.waybill.catalog.tool.TestCounts;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.run.BuildKind;
import java.util.List;

/** Binds {@link BuildReport}. */
final class BuildReportBinder extends Binder<BuildReport> {
    private static final Words<BuildKind> KINDS = Words.of(List.of(BuildKind.values()));
    private static final List<String> TESTS = List.of("passed", "failed", "skipped");
    private static final List<String> FINDINGS = List.of("critical", "high", "medium", "low");

    BuildReportBinder() {
        super("build_report", "run", "kind", "exit_code", "duration_ms", "tests", "findings", "log_tail");
    }

    @Override
    BuildReport read(Fields fields) {
        return new BuildReport(
                fields.text("run", Caps.HANDLE, TextForm.HANDLE),
                fields.word("kind", KINDS),
                (int) fields.number("exit_code", 0, Caps.EXIT_CODE),
                fields.numberOrZero("duration_ms", Caps.DURATION_MS),
                fields.group("tests", TESTS).map(BuildReportBinder::tests).orElse(TestCounts.NOT_GIVEN),
                fields.group("findings", FINDINGS)
                        .map(BuildReportBinder::findings)
                        .orElse(FindingCounts.NOT_GIVEN),
                fields.textOrEmpty("log_tail", Caps.LOG_TAIL, TextForm.TEXT));
    }

    private static TestCounts tests(Fields group) {
        return new TestCounts(count(group, "passed"), count(group, "failed"), count(group, "skipped"));
    }

    private static FindingCounts findings(Fields group) {
        return new FindingCounts(
                count(group, "critical"), count(group, "high"), count(group, "medium"), count(group, "low"));
    }

    private static int count(Fields group, String name) {
        return (int) group.numberOrZero(name, Caps.COUNT);
    }
}
