package dev.waybill.server.tools;

import dev.waybill.catalog.tool.Moment;
import dev.waybill.catalog.tool.Quote;
import dev.waybill.catalog.tool.ReportedCounters;
import dev.waybill.catalog.tool.RunGet;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.workflow.run.Progress;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usecase.GetRun;
import dev.waybill.workflow.usecase.RunView;

/** {@code run_get}. */
final class RunGetTool implements ToolHandler<RunGet> {
    private final GetRun getRun;

    RunGetTool(GetRun getRun) {
        this.getRun = getRun;
    }

    @Override
    public Answer handle(Call call, RunGet input) {
        RunView view = getRun.get(call.caller(), input.runId());
        Run run = view.run();
        Progress progress = run.progress();
        String author = run.key().text();
        return OutputJson.answer(new dev.waybill.catalog.tool.RunView(
                run.id().text(),
                view.project().slug(),
                Quote.of(author, run.unit().ticket()),
                Quote.of(author, run.unit().title()),
                run.unit().branch(),
                run.unit().baseBranch(),
                run.status(),
                progress.phase(),
                run.hold().grade(),
                ReportedCounters.of(progress.counters()),
                progress.headSha(),
                progress.prUrl(),
                LastBuildReader.read(progress.lastBuild()),
                Quote.of(author, progress.lastMessage()),
                progress.violations(),
                view.project().scopeDigest(),
                Words.open(view.open()),
                Moment.text(run.startedAtMillis()),
                Moment.text(run.updatedAtMillis()),
                Moment.text(run.endedAtMillis()),
                Words.next(view)));
    }
}
