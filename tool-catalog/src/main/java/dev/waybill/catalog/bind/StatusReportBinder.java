package dev.waybill.catalog.bind;

import dev.waybill.catalog.schema.TextForm;
import dev.waybill.catalog.tool.ReportedCounters;
import dev.waybill.catalog.tool.ReportedStatus;
import dev.waybill.catalog.tool.StatusReport;
import dev.waybill.workflow.cap.Caps;
import java.util.List;

/** Binds {@link StatusReport}. */
final class StatusReportBinder extends Binder<StatusReport> {
    /** {@code UNCHANGED} is no word: it is what leaving the field out means. */
    private static final Words<ReportedStatus> STATUSES = Words.of(List.of(
            ReportedStatus.RUNNING,
            ReportedStatus.WAITING,
            ReportedStatus.COMPLETE,
            ReportedStatus.FAILED,
            ReportedStatus.CANCELLED));

    private static final List<String> COUNTERS = List.of("iterations", "tokens_in", "tokens_out", "cost_usd_micros");

    StatusReportBinder() {
        super("status_report", "run", "status", "phase", "message", "counters", "head_sha", "pr_url");
    }

    @Override
    StatusReport read(Fields fields) {
        return new StatusReport(
                fields.text("run", Caps.HANDLE, TextForm.HANDLE),
                fields.wordOr(ReportedStatus.UNCHANGED, "status", STATUSES),
                fields.textOrEmpty("phase", Caps.PHASE, TextForm.PHASE),
                fields.textOrEmpty("message", Caps.MESSAGE, TextForm.TEXT),
                fields.group("counters", COUNTERS)
                        .map(StatusReportBinder::counters)
                        .orElse(ReportedCounters.NOT_GIVEN),
                fields.textOrEmpty("head_sha", Caps.SHA, TextForm.SHA),
                fields.textOrEmpty("pr_url", Caps.URL, TextForm.HTTPS_URL));
    }

    private static ReportedCounters counters(Fields group) {
        return new ReportedCounters(
                group.numberOrZero("iterations", Caps.COUNT),
                group.numberOrZero("tokens_in", Caps.COUNTER),
                group.numberOrZero("tokens_out", Caps.COUNTER),
                group.numberOrZero("cost_usd_micros", Caps.COUNTER));
    }
}
