package dev.waybill.conformance.official;

import dev.waybill.server.feature.Answer;
import dev.waybill.server.json.Json;

/** Content blocks of every kind that the protocol has. */
final class Blocks {
    /** One red point. */
    static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    /** No sound at all. */
    private static final String WAV = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA=";

    private Blocks() {}

    static String text(String text) {
        return "{\"type\":\"text\",\"text\":" + Json.quote(text) + "}";
    }

    static String image() {
        return "{\"type\":\"image\",\"data\":\"" + PNG + "\",\"mimeType\":\"image/png\"}";
    }

    static String audio() {
        return "{\"type\":\"audio\",\"data\":\"" + WAV + "\",\"mimeType\":\"audio/wav\"}";
    }

    static String resource(String uri, String mimeType, String text) {
        return "{\"type\":\"resource\",\"resource\":{\"uri\":" + Json.quote(uri) + ",\"mimeType\":\"" + mimeType
                + "\",\"text\":" + Json.quote(text) + "}}";
    }

    /** A tool's answer of these blocks. */
    static Answer answer(String... blocks) {
        return Answer.blocks("[" + String.join(",", blocks) + "]", false);
    }
}
