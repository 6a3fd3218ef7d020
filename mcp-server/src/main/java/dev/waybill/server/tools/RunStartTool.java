package dev.waybill.server.tools;

import dev.waybill.catalog.tool.NextStep;
import dev.waybill.catalog.tool.PolicyView;
import dev.waybill.catalog.tool.RunStart;
import dev.waybill.catalog.tool.RunStarted;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.view.OutputJson;
import dev.waybill.server.view.RunOutput;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usecase.RunView;
import dev.waybill.workflow.usecase.StartRun;

/** {@code run_start}. */
final class RunStartTool implements ToolHandler<RunStart> {
    private final StartRun startRun;

    RunStartTool(StartRun startRun) {
        this.startRun = startRun;
    }

    @Override
    public Answer handle(Call call, RunStart input) {
        StartRun.Started started = startRun.start(
                call.caller(),
                new StartRun.Request(
                        input.project(),
                        input.ticket(),
                        input.title(),
                        input.branch(),
                        input.baseBranch(),
                        input.run(),
                        input.takeOver()));
        RunView view = started.view();
        Run run = view.run();
        return OutputJson.answer(new RunStarted(
                started.handle().text(),
                started.resumed(),
                run.status(),
                run.progress().phase(),
                view.project().scopeDigest(),
                PolicyView.of(view.policy(), run.hold().grade()),
                RunOutput.open(view.open()),
                started.resumed() ? RunOutput.next(view) : NextStep.READ_SCOPE));
    }
}
