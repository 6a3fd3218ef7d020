package dev.waybill.catalog.resource;

import tools.jackson.core.JsonGenerator;

/** One resource as it is listed: its address, its name, and for the rest what its kind says of itself. */
public record ResourceEntry(ResourceAddress address) {
    /** Writes one JSON object. */
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("uri", address.text());
        json.writeStringProperty("name", address.name());
        json.writeStringProperty("title", address.template().title());
        json.writeStringProperty("description", address.template().description());
        json.writeStringProperty("mimeType", ResourceTemplate.MIME_TYPE);
        json.writeEndObject();
    }
}
