package dev.waybill.conformance.client;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.waybill.conformance.fixture.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What a walk through a server printed, one step a line. */
final class Steps {
    private final List<JsonNode> all;

    private Steps(List<JsonNode> all) {
        this.all = all;
    }

    static Steps of(String output) {
        return new Steps(output.lines().map(Json::parse).toList());
    }

    /** The results of all steps of a kind, in order. */
    List<JsonNode> results(String step) {
        return all.stream()
                .filter(one -> one.path("step").asString().equals(step))
                .map(one -> one.path("result"))
                .toList();
    }

    /** What the steps of a kind were about, in order. */
    List<String> names(String step) {
        return all.stream()
                .filter(one -> one.path("step").asString().equals(step))
                .map(one -> one.path("name").asString())
                .toList();
    }

    /** A field of every entry of a list, over all its pages. */
    Set<String> listed(String step, String list, String field) {
        Set<String> found = new TreeSet<>();
        for (JsonNode page : results(step)) {
            page.path(list).forEach(entry -> found.add(entry.path(field).asString()));
        }
        return found;
    }

    /** The structured result of the call with this number. */
    JsonNode structured(int call) {
        return results("tools/call").get(call).path("structuredContent");
    }

    /** Fails where anything was refused, as an error or as a tool's own. */
    void assertNothingRefused() {
        for (JsonNode one : all) {
            assertFalse(one.has("error"), one::toString);
            assertFalse(one.path("result").path("isError").asBoolean(false), one::toString);
        }
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
