package dev.waybill.catalog.resource;

import tools.jackson.core.JsonGenerator;

/**
 * What stands at an address.
 *
 * @param text a JSON object
 */
public record ResourceContents(ResourceAddress address, String text) {
    /** Writes one JSON object, the text as a string inside it. */
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("uri", address.text());
        json.writeStringProperty("mimeType", ResourceTemplate.MIME_TYPE);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }
}
