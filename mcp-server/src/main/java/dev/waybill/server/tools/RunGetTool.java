package dev.waybill.server.tools;

import dev.waybill.catalog.tool.RunGet;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.view.OutputJson;
import dev.waybill.server.view.RunOutput;
import dev.waybill.workflow.usecase.GetRun;

/** {@code run_get}. */
final class RunGetTool implements ToolHandler<RunGet> {
    private final GetRun getRun;

    RunGetTool(GetRun getRun) {
        this.getRun = getRun;
    }

    @Override
    public Answer handle(Call call, RunGet input) {
        return OutputJson.answer(RunOutput.of(getRun.get(call.caller(), input.runId())));
    }
}
