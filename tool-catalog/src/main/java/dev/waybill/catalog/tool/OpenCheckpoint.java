package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.Cap;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import tools.jackson.core.JsonGenerator;

/**
 * A checkpoint that waits for an answer.
 *
 * @param requestedAt as {@link Moment#text} writes it
 */
public record OpenCheckpoint(
        @Cap(Caps.HANDLE) String checkpoint,
        CheckpointKind kind,
        @Cap(Caps.MOMENT) String requestedAt) {
    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("checkpoint", checkpoint);
        Json.word(json, "kind", kind);
        json.writeStringProperty("requested_at", requestedAt);
        json.writeEndObject();
    }
}
