package dev.waybill.server.cli.machine;

import tools.jackson.databind.JsonNode;

/**
 * The most bytes that the values of a schema can hold, counted as an agent's own: text at its cap in four-byte
 * characters, numbers at their longest, each optional member there. Names and punctuation are ours and don't count.
 */
final class Capacity {
    /** A code point takes at most four bytes of UTF-8. */
    private static final long BYTES_A_CHARACTER = 4;
    /** Which of a few words was chosen, or true or false: one byte is generous. */
    private static final long CHOICE_BYTES = 1;

    private Capacity() {}

    static long bytes(JsonNode schema) {
        if (schema.has("enum")) {
            return CHOICE_BYTES;
        }
        return switch (schema.path("type").asString("")) {
            case "object" ->
                schema.path("properties")
                        .valueStream()
                        .mapToLong(Capacity::bytes)
                        .sum();
            case "array" -> required(schema, "maxItems") * bytes(schema.path("items"));
            case "string" -> required(schema, "maxLength") * BYTES_A_CHARACTER;
            case "integer" -> Long.toString(required(schema, "maximum")).length();
            case "boolean" -> CHOICE_BYTES;
            default -> throw new IllegalStateException("a schema without a bound: " + schema);
        };
    }

    /** Every value of the catalogue has its bound; one without would make this number a lie. */
    private static long required(JsonNode schema, String bound) {
        if (!schema.path(bound).isIntegralNumber()) {
            throw new IllegalStateException("a schema without " + bound + ": " + schema);
        }
        return schema.path(bound).longValue();
    }
}
