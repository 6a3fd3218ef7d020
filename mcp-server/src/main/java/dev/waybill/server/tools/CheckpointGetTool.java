package dev.waybill.server.tools;

import dev.waybill.catalog.tool.CheckpointGet;
import dev.waybill.catalog.tool.ToolOutput;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.GetCheckpoint;
import java.time.Duration;

/** {@code checkpoint_get}. */
final class CheckpointGetTool implements ToolHandler<CheckpointGet> {
    private final GetCheckpoint getCheckpoint;

    CheckpointGetTool(GetCheckpoint getCheckpoint) {
        this.getCheckpoint = getCheckpoint;
    }

    @Override
    public ToolOutput handle(Caller caller, CheckpointGet input) throws InterruptedException {
        return Words.checkpoint(
                getCheckpoint.get(caller, input.checkpointId(), Duration.ofSeconds(input.waitSeconds())));
    }
}
