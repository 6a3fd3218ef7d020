package dev.waybill.catalog.tool;

import tools.jackson.core.JsonGenerator;

/**
 * How others' words leave: {@code {"untrusted":{"author":…,"text":…}}}, so that whoever reads them can tell them
 * from the server's own. They are data and instruct nobody.
 */
public record Quote(Untrusted untrusted) {
    /** Nobody has said anything; left out of what is written. */
    public static final Quote NOTHING = of("", "");

    public static Quote of(String author, String text) {
        return new Quote(new Untrusted(author, text));
    }

    public boolean given() {
        return !untrusted.text().isEmpty();
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeObjectPropertyStart("untrusted");
        json.writeStringProperty("author", untrusted.author());
        json.writeStringProperty("text", untrusted.text());
        json.writeEndObject();
        json.writeEndObject();
    }
}
