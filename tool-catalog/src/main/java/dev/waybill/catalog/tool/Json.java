package dev.waybill.catalog.tool;

import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** How values that many outputs have are written. */
final class Json {
    private Json() {}

    /** A closed word: an enum constant's name in lower case. */
    static void word(JsonGenerator json, String name, Enum<?> word) {
        json.writeStringProperty(name, word.name().toLowerCase(Locale.ROOT));
    }

    static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Left out where nobody has said anything. */
    static void quote(JsonGenerator json, String name, Quote words) {
        if (words.given()) {
            json.writeName(name);
            words.write(json);
        }
    }

    static void openCheckpoints(JsonGenerator json, List<OpenCheckpoint> checkpoints) {
        json.writeArrayPropertyStart("open_checkpoints");
        checkpoints.forEach(checkpoint -> checkpoint.write(json));
        json.writeEndArray();
    }
}
