package dev.waybill.server.console.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Named texts of a request: of its path, its query or its form. What is not there is empty. */
public record Parameters(Map<String, List<String>> values) {
    public static final Parameters NONE = new Parameters(Map.of());

    /** The first text of that name, without blanks around it; empty if there is none. */
    public String text(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.getFirst().strip();
    }

    /** The first text of that name as it was sent; empty if there is none. */
    public String raw(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.getFirst();
    }

    /** All texts of that name, in their order, without blanks around them. */
    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of()).stream().map(String::strip).toList();
    }

    public Optional<String> find(String name) {
        String text = text(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }
}
