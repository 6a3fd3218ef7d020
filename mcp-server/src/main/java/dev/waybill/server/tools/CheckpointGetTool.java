package dev.waybill.server.tools;

import dev.waybill.catalog.tool.CheckpointGet;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;

/** {@code checkpoint_get}. */
final class CheckpointGetTool implements ToolHandler<CheckpointGet> {
    private final CheckpointAnswers answers;

    CheckpointGetTool(CheckpointAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Answer handle(Call call, CheckpointGet input) throws InterruptedException {
        return answers.await(call, input.checkpointId(), input.waitSeconds());
    }
}
