package dev.waybill.server.console.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The path of a route: segments that are met as they stand, and {@code {name}} for one that is anything but empty.
 *
 * @param text begins with a slash
 */
public record PathTemplate(String text) {
    public PathTemplate {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash");
        }
    }

    /** What stands at the named places; empty where the path is another's. */
    public Optional<Map<String, String>> match(String path) {
        List<String> ours = segments(text);
        List<String> theirs = segments(path);
        if (ours.size() != theirs.size()) {
            return Optional.empty();
        }
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < ours.size(); i++) {
            String segment = ours.get(i);
            if (segment.startsWith("{")) {
                if (theirs.get(i).isEmpty()) {
                    return Optional.empty();
                }
                places.put(segment.substring(1, segment.length() - 1), theirs.get(i));
            } else if (!segment.equals(theirs.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(places);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
