package dev.waybill.server.tools;

import dev.waybill.catalog.bind.Problem;
import dev.waybill.catalog.tool.Hint;
import dev.waybill.catalog.tool.StatusReport;
import dev.waybill.catalog.tool.StatusReported;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.view.OutputJson;
import dev.waybill.workflow.run.StatusHint;
import dev.waybill.workflow.usecase.ReportStatus;
import java.util.Optional;

/** {@code status_report}. */
final class StatusReportTool implements ToolHandler<StatusReport> {
    private final ReportStatus reportStatus;
    private final PullRequestHosts hosts;

    StatusReportTool(ReportStatus reportStatus, PullRequestHosts hosts) {
        this.reportStatus = reportStatus;
        this.hosts = hosts;
    }

    @Override
    public Optional<Problem> problem(StatusReport input) {
        return hosts.problem(input.prUrl());
    }

    @Override
    public Answer handle(Call call, StatusReport input) {
        ReportStatus.Reported reported = reportStatus.report(
                call.caller(),
                new ReportStatus.Report(
                        input.handle(),
                        input.status().status(),
                        input.phase(),
                        input.message(),
                        input.counters().toCounters(),
                        input.headSha(),
                        input.prUrl()));
        return OutputJson.answer(new StatusReported(
                reported.run().status(),
                reported.hints().stream().map(StatusReportTool::hint).toList()));
    }

    private static Hint hint(StatusHint hint) {
        return switch (hint) {
            case COUNTER_WENT_DOWN -> Hint.COUNTER_WENT_DOWN;
            case APPROVAL_VOIDED -> Hint.APPROVAL_VOIDED;
            case QUESTION_VOIDED -> Hint.QUESTION_VOIDED;
        };
    }
}
