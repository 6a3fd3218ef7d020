package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.Cap;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.run.RunStatus;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The answer of {@code run_start}: the only one that holds a handle.
 *
 * @param run         the handle
 * @param resumed     whether the run was there already
 * @param scopeDigest of the manifest in force
 */
public record RunStarted(
        @Cap(Caps.HANDLE) String run,
        boolean resumed,
        RunStatus status,
        @Cap(Caps.PHASE) String phase,
        @Cap(Caps.SHA) String scopeDigest,
        PolicyView policy,
        @Size(max = Caps.OPEN_CHECKPOINTS) List<OpenCheckpoint> openCheckpoints,
        NextStep next)
        implements ToolOutput {
    public RunStarted {
        openCheckpoints = List.copyOf(openCheckpoints);
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("run", run);
        json.writeBooleanProperty("resumed", resumed);
        Json.word(json, "status", status);
        json.writeStringProperty("phase", phase);
        json.writeStringProperty("scope_digest", scopeDigest);
        json.writeName("policy");
        policy.write(json);
        Json.openCheckpoints(json, openCheckpoints);
        json.writeStringProperty("next", next.text());
        json.writeEndObject();
    }
}
