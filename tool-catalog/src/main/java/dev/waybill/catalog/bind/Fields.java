package dev.waybill.catalog.bind;

import dev.waybill.catalog.schema.TextForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object, read field by field, with the rules stated where a field is read. Every reader throws a
 * {@link ProblemException} for the first rule that is broken. A JSON {@code null} is a value of a wrong type, as
 * it is for the schema.
 */
final class Fields {
    private final ObjectNode object;
    /** What stands before a field's name in an error: nothing at the root, {@code counters.} inside. */
    private final String prefix;

    private Fields(ObjectNode object, String prefix) {
        this.object = object;
        this.prefix = prefix;
    }

    /** The arguments of a call; refused when they hold a field that isn't known. */
    static Fields of(ObjectNode arguments, String tool, List<String> known) {
        UnknownFields.refuse(arguments, tool, "", known);
        return new Fields(arguments, "");
    }

    String text(String name, int cap, TextForm form) {
        return Values.textNotEmpty(required(name), place(name, false), cap, form);
    }

    /** An empty text where the field was left out; one that was sent empty counts as left out. */
    String textOrEmpty(String name, int cap, TextForm form) {
        return optional(name)
                .map(node -> Values.text(node, place(name, true), cap, form))
                .orElse("");
    }

    List<String> texts(String name, int maxItems, int cap, TextForm form) {
        JsonNode node = required(name);
        Place place = place(name, false);
        if (!node.isArray()) {
            throw place.isNot("a JSON array of strings");
        }
        int size = node.size();
        if (size == 0) {
            throw place.breaks(Rule.ITEMS, "is empty: it has 1 to " + maxItems + " items");
        }
        if (size > maxItems) {
            throw place.breaks(
                    Rule.ITEMS,
                    "has too many items: sent " + size + ", cap " + maxItems + ", aim for " + Values.target(maxItems)
                            + " and send the rest in another call");
        }
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(Values.textNotEmpty(node.get(i), place.item(i), cap, form));
        }
        return texts;
    }

    long number(String name, long min, long max) {
        return Values.number(required(name), place(name, false), min, max);
    }

    /** 0 where the field was left out. */
    long numberOrZero(String name, long max) {
        return optional(name)
                .map(node -> Values.number(node, place(name, true), 0, max))
                .orElse(0L);
    }

    /** False where the field was left out. */
    boolean flag(String name) {
        return optional(name).map(node -> Values.flag(node, place(name, true))).orElse(false);
    }

    <E extends Enum<E>> E word(String name, Words<E> words) {
        return Values.word(required(name), place(name, false), words);
    }

    <E extends Enum<E>> E wordOr(E absent, String name, Words<E> words) {
        return optional(name)
                .map(node -> Values.word(node, place(name, true), words))
                .orElse(absent);
    }

    /** A nested object that may be left out. */
    Optional<Fields> group(String name, List<String> known) {
        return optional(name).map(node -> {
            if (!(node instanceof ObjectNode group)) {
                throw place(name, true).isNot("a JSON object");
            }
            UnknownFields.refuse(group, prefix + name, prefix + name, known);
            return new Fields(group, prefix + name + ".");
        });
    }

    /** Nested objects, none where the field was left out. */
    List<Fields> groups(String name, int maxItems, List<String> known) {
        Optional<JsonNode> sent = optional(name);
        if (sent.isEmpty()) {
            return List.of();
        }
        Place place = place(name, true);
        if (!sent.get().isArray()) {
            throw place.isNot("a JSON array of objects");
        }
        if (sent.get().size() > maxItems) {
            throw place.breaks(
                    Rule.ITEMS, "has too many items: sent " + sent.get().size() + ", cap " + maxItems);
        }
        List<Fields> groups = new ArrayList<>();
        for (JsonNode item : sent.get()) {
            Place at = place.item(groups.size());
            if (!(item instanceof ObjectNode group)) {
                throw at.isNot("a JSON object");
            }
            UnknownFields.refuse(group, at.shown(), prefix + name, known);
            groups.add(new Fields(group, at.shown() + "."));
        }
        return groups;
    }

    /** The problem that two fields don't go together, told at the one that should change. */
    ProblemException together(String name, boolean mayOmit, String sentence) {
        return place(name, mayOmit).breaks(Rule.TOGETHER, sentence);
    }

    private JsonNode required(String name) {
        return optional(name)
                .orElseThrow(() -> place(name, false).breaks(Rule.REQUIRED, "is required and was not sent"));
    }

    private Optional<JsonNode> optional(String name) {
        return Optional.ofNullable(object.get(name));
    }

    private Place place(String name, boolean mayOmit) {
        return Place.of(prefix + name, mayOmit);
    }
}
