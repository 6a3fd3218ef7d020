package dev.waybill.server.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the facts that the server wrote of an event, as a person reads it.
 *
 * @param value shortened where nobody reads it to its end
 * @param whole what the value is cut from; empty where it is whole
 */
public record Fact(String name, String value, String whole) {
    private static final JsonMapper MAPPER = new JsonMapper();
    /** Enough of a digest to know it again. */
    private static final int DIGEST = 12;

    /** Counts that say nothing while they are zero. */
    private static final Set<String> SILENT_AT_ZERO = Set.of("withheld_lines", "skipped");

    /** The facts of a detail, which is flat JSON of the server's own, in the order in which they were written. */
    public static List<Fact> of(String detail) {
        List<Fact> facts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : MAPPER.readTree(detail).properties()) {
            JsonNode value = field.getValue();
            if (!SILENT_AT_ZERO.contains(field.getKey()) || value.asLong(1) != 0) {
                facts.add(of(field.getKey(), value));
            }
        }
        return List.copyOf(facts);
    }

    private static Fact of(String key, JsonNode value) {
        String text = value.isValueNode() ? value.asString() : value.toString();
        if (value.isIntegralNumber()) {
            return number(key, value.asLong());
        }
        boolean digest = key.endsWith("_digest") || key.endsWith("_sha") || key.equals("digest");
        return digest && text.length() > DIGEST
                ? new Fact(spaced(key), shortened(text), text)
                : new Fact(spaced(key), text, "");
    }

    /** The beginning of a digest or commit. */
    public static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGEST, digest.length()));
    }

    private static Fact number(String key, long value) {
        return switch (key) {
            case "cost_usd_micros" -> new Fact("cost", Amount.dollars(value), "");
            case "duration_ms" -> new Fact("took", String.format(Locale.ROOT, "%,.1f s", value / 1_000.0), "");
            default -> new Fact(spaced(key), Amount.of(value), "");
        };
    }

    private static String spaced(String key) {
        return key.replace('_', ' ');
    }
}
