package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.Cap;
import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import tools.jackson.core.JsonGenerator;

/**
 * The answer of {@code checkpoint_request} and {@code checkpoint_get}.
 *
 * @param comment  in the words of the member who decided
 * @param answerAt the console's page for this question; empty where there is no console. It holds no credential
 */
public record CheckpointView(
        @Cap(Caps.HANDLE) String checkpoint,
        CheckpointKind kind,
        CheckpointState state,
        Decision decision,
        @MayOmit Quote comment,
        @Cap(Caps.URL) String answerAt,
        NextStep next)
        implements ToolOutput {
    @Override
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("checkpoint", checkpoint);
        Json.word(json, "kind", kind);
        Json.word(json, "state", state);
        Json.word(json, "decision", decision);
        Json.quote(json, "comment", comment);
        json.writeStringProperty("answer_at", answerAt);
        json.writeStringProperty("next", next.text());
        json.writeEndObject();
    }
}
