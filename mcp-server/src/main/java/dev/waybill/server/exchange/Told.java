package dev.waybill.server.exchange;

import dev.waybill.guard.state.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server answered.
 *
 * @param run         the handle; empty where the guard holds none
 * @param held        whether another agent holds the run
 * @param scopeDigest of the manifest in force
 * @param scope       that manifest, where the guard has another
 * @param settled     reports that need not be sent again: taken, or never to be taken
 */
record Told(
        String run,
        boolean held,
        String status,
        String phase,
        String scopeDigest,
        Optional<Scope> scope,
        List<Decision> decisions,
        List<String> settled,
        int spoilt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The lists of a manifest. */
    record Scope(List<String> editable, List<String> readOnly, List<String> excluded) {}

    /** Empty for what is no answer. */
    static Optional<Told> parse(String json) {
        try {
            JsonNode answer = JSON.readTree(json);
            if (!answer.path("scope_digest").isString()) {
                return Optional.empty();
            }
            List<Decision> decisions = new ArrayList<>();
            answer.path("decisions").forEach(decision -> decisions.add(decision(decision)));
            List<String> settled = new ArrayList<>(texts(answer.path("accepted")));
            answer.path("refused").forEach(refused -> settled.add(text(refused, "id")));
            return Optional.of(new Told(
                    text(answer, "run"),
                    answer.has("held_idle_seconds"),
                    text(answer, "status"),
                    text(answer, "phase"),
                    text(answer, "scope_digest"),
                    answer.has("scope") ? Optional.of(scope(answer.path("scope"))) : Optional.empty(),
                    List.copyOf(decisions),
                    List.copyOf(settled),
                    answer.path("refused").size()));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Scope scope(JsonNode scope) {
        return new Scope(texts(scope.path("editable")), texts(scope.path("read_only")), texts(scope.path("excluded")));
    }

    private static Decision decision(JsonNode decision) {
        return new Decision(
                text(decision, "checkpoint"),
                text(decision, "kind"),
                text(decision, "state"),
                text(decision, "comment"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.stringValue("")));
        return List.copyOf(texts);
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).stringValue("");
    }
}
