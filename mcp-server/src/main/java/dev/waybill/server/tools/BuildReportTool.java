package dev.waybill.server.tools;

import dev.waybill.catalog.tool.BuildReport;
import dev.waybill.catalog.tool.BuildReported;
import dev.waybill.catalog.tool.FindingCounts;
import dev.waybill.catalog.tool.TestCounts;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.view.OutputJson;
import dev.waybill.workflow.run.BuildResult;
import dev.waybill.workflow.usecase.ReportBuild;
import java.util.Optional;

/** {@code build_report}. */
final class BuildReportTool implements ToolHandler<BuildReport> {
    private final ReportBuild reportBuild;

    BuildReportTool(ReportBuild reportBuild) {
        this.reportBuild = reportBuild;
    }

    @Override
    public Answer handle(Call call, BuildReport input) {
        return handle(call, input, 0);
    }

    @Override
    public Answer handle(Call call, BuildReport input, int withheldLines) {
        BuildResult result = new BuildResult(
                input.kind(), input.exitCode(), input.durationMs(), tests(input.tests()), findings(input.findings()));
        reportBuild.report(
                call.caller(), new ReportBuild.Report(input.handle(), result, input.logTail(), withheldLines));
        return OutputJson.answer(new BuildReported(true, withheldLines));
    }

    private static Optional<BuildResult.Tests> tests(TestCounts counts) {
        return counts.given()
                ? Optional.of(new BuildResult.Tests(counts.passed(), counts.failed(), counts.skipped()))
                : Optional.empty();
    }

    private static Optional<BuildResult.Findings> findings(FindingCounts counts) {
        return counts.given()
                ? Optional.of(new BuildResult.Findings(counts.critical(), counts.high(), counts.medium(), counts.low()))
                : Optional.empty();
    }
}
