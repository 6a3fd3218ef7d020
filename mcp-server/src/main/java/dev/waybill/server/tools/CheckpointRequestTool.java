package dev.waybill.server.tools;

import dev.waybill.catalog.tool.CheckpointRequest;
import dev.waybill.catalog.tool.ToolOutput;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.GetCheckpoint;
import dev.waybill.workflow.usecase.RequestCheckpoint;
import java.time.Duration;

/** {@code checkpoint_request}. */
final class CheckpointRequestTool implements ToolHandler<CheckpointRequest> {
    private final RequestCheckpoint requestCheckpoint;
    private final GetCheckpoint getCheckpoint;

    CheckpointRequestTool(RequestCheckpoint requestCheckpoint, GetCheckpoint getCheckpoint) {
        this.requestCheckpoint = requestCheckpoint;
        this.getCheckpoint = getCheckpoint;
    }

    @Override
    public ToolOutput handle(Caller caller, CheckpointRequest input) throws InterruptedException {
        Checkpoint asked = requestCheckpoint.request(
                caller, new RequestCheckpoint.Request(input.handle(), input.kind(), input.summary(), input.headSha()));
        return Words.checkpoint(getCheckpoint.get(caller, asked.id(), Duration.ofSeconds(input.waitSeconds())));
    }
}
