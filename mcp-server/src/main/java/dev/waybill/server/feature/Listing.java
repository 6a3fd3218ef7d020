package dev.waybill.server.feature;

import dev.waybill.server.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A list that never changes, as it is served: a JSON array of definitions, in UTF-8 and on one line.
 *
 * @param json  the array, spliced byte for byte into the answers of every era
 * @param names what is listed: names, or address templates
 */
public record Listing(String json, Set<String> names) {
    /** Nothing. */
    public static final Listing EMPTY = new Listing("[]", Set.of());

    public Listing {
        Json.requireOneLine(json);
        names = Set.copyOf(names);
    }

    /** A list whose array was made before run time. */
    public static Listing of(byte[] json, Set<String> names) {
        return new Listing(new String(json, StandardCharsets.UTF_8), names);
    }
}
