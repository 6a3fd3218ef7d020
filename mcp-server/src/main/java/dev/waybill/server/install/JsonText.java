package dev.waybill.server.install;

import dev.waybill.server.install.JsonSpan.Member;
import dev.waybill.server.install.JsonSpan.Members;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object as it was typed. An edit touches the characters of one member and leaves all others as they were:
 * order, indentation, line ends and spacing are the user's.
 */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String file;
    private final String text;
    private final Members root;

    /**
     * Reads a text.
     *
     * @param file how messages call it
     * @throws RefusedException {@code PRECONDITION_FAILED} when it is not one plain JSON object
     */
    JsonText(String file, String text) {
        this.file = file;
        this.text = text;
        this.root = JsonSpanReader.read(file, text);
    }

    String text() {
        return text;
    }

    /** The value at a path of member names. */
    Optional<JsonNode> find(List<String> path) {
        return span(path).map(this::parsed);
    }

    /** What stands between the braces of an object without members; empty when it has some or is not there. */
    Optional<String> interiorOfEmpty(List<String> path) {
        return span(path)
                .filter(span ->
                        span instanceof Members members && members.members().isEmpty())
                .map(span -> text.substring(span.start() + 1, span.end() - 1));
    }

    /** Adds a member at the end of the object at {@code path}, in the style of its neighbours. */
    JsonText add(List<String> path, String name, JsonNode value) {
        Members object = object(path);
        JsonStyle style = JsonStyle.of(text, root);
        return object.members().isEmpty()
                ? addToEmpty(object, style, name, value)
                : addAfterLast(object, style, name, value);
    }

    private JsonText addToEmpty(Members object, JsonStyle style, String name, JsonNode value) {
        String outer = style.indentOfLine(object.start());
        String inner = outer + style.unit();
        String body = style.inline()
                ? style.member(name, value, inner)
                : style.newline() + inner + style.member(name, value, inner) + style.newline() + outer;
        return replaced(object.start() + 1, object.end() - 1, body);
    }

    private JsonText addAfterLast(Members object, JsonStyle style, String name, JsonNode value) {
        int end = object.members().getLast().value().end();
        Optional<String> indent = style.indentOfMembers(object);
        String body = indent.map(inner -> "," + style.newline() + inner + style.member(name, value, inner))
                .orElseGet(() -> style.asInline().separator() + style.asInline().member(name, value, ""));
        return replaced(end, end, body);
    }

    /** Sets the value of a member that is there. Objects are merged: what they hold beside ours stays. */
    JsonText merge(List<String> path, JsonNode value) {
        JsonSpan old = span(path).orElseThrow();
        JsonNode oldValue = parsed(old);
        if (value.isObject() && oldValue.isObject()) {
            JsonText result = this;
            for (var property : value.properties()) {
                List<String> below = append(path, property.getKey());
                result = result.span(below).isPresent()
                        ? result.merge(below, property.getValue())
                        : result.add(path, property.getKey(), property.getValue());
            }
            return result;
        }
        if (oldValue.equals(value)) {
            return this;
        }
        JsonStyle style = JsonStyle.of(text, root);
        return replaced(old.start(), old.end(), style.value(value, style.indentOfLine(old.start())));
    }

    /**
     * Takes a member out, with the comma that belonged to it.
     *
     * @param interior what is left between the braces when it was the only one
     */
    JsonText remove(List<String> path, String interior) {
        List<Member> members = object(path.subList(0, path.size() - 1)).members();
        Member member = member(members, path.getLast()).orElseThrow();
        int index = members.indexOf(member);
        if (members.size() == 1) {
            Members object = object(path.subList(0, path.size() - 1));
            return replaced(object.start() + 1, object.end() - 1, interior);
        }
        return index == 0
                ? replaced(member.keyStart(), members.get(1).keyStart(), "")
                : replaced(members.get(index - 1).value().end(), member.value().end(), "");
    }

    private JsonText replaced(int from, int to, String with) {
        return new JsonText(file, text.substring(0, from) + with + text.substring(to));
    }

    private JsonNode parsed(JsonSpan span) {
        return MAPPER.readTree(text.substring(span.start(), span.end()));
    }

    private Members object(List<String> path) {
        return span(path)
                .filter(Members.class::isInstance)
                .map(Members.class::cast)
                .orElseThrow(() -> refuse("\"" + String.join(".", path) + "\" is not an object"));
    }

    private Optional<JsonSpan> span(List<String> path) {
        JsonSpan at = root;
        for (String name : path) {
            if (!(at instanceof Members object)) {
                return Optional.empty();
            }
            Optional<Member> next = member(object.members(), name);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get().value();
        }
        return Optional.of(at);
    }

    private Optional<Member> member(List<Member> members, String name) {
        List<Member> named =
                members.stream().filter(member -> member.name().equals(name)).toList();
        if (named.size() > 1) {
            throw refuse("\"" + name + "\" is there twice, and readers differ in which one counts: remove one");
        }
        return named.stream().findFirst();
    }

    private RefusedException refuse(String what) {
        return new RefusedException(RefusalCode.PRECONDITION_FAILED, file + ": " + what + "; nothing was written");
    }

    private static List<String> append(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }
}
