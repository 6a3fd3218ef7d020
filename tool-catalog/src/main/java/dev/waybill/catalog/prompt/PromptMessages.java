package dev.waybill.catalog.prompt;

import dev.waybill.catalog.resource.ResourceContents;
import tools.jackson.core.JsonGenerator;

/**
 * What a host gives its model for a prompt: the frame as text, then the run as an embedded resource. Two messages, as
 * a message has one content block.
 */
public record PromptMessages(Prompt prompt, ResourceContents run) {
    /** Writes a JSON array. */
    public void write(JsonGenerator json) {
        json.writeStartArray();
        begin(json, "text");
        json.writeStringProperty("text", prompt.frame());
        end(json);
        begin(json, "resource");
        json.writeName("resource");
        run.write(json);
        end(json);
        json.writeEndArray();
    }

    private static void begin(JsonGenerator json, String type) {
        json.writeStartObject();
        json.writeStringProperty("role", "user");
        json.writeObjectPropertyStart("content");
        json.writeStringProperty("type", type);
    }

    private static void end(JsonGenerator json) {
        json.writeEndObject();
        json.writeEndObject();
    }
}
