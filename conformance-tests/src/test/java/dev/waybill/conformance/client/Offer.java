package dev.waybill.conformance.client;

import dev.waybill.conformance.fixture.ToolCall;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the product offers today. The proofs compare it with what a client was told, so that it can't be forgotten here. */
final class Offer {
    /** Add {@code completions}, {@code prompts} and {@code resources} when they are served: the proofs do the rest. */
    static final Set<String> CAPABILITIES = Set.of("tools");

    static final Set<String> TOOLS =
            ToolCall.everyTool("any").stream().map(ToolCall::tool).collect(Collectors.toUnmodifiableSet());

    static final Set<String> TEMPLATES = Set.of("waybill://runs/{id}", "waybill://projects/{slug}/scope");

    static final Set<String> PROMPTS = Set.of("handoff", "resume_run");

    private Offer() {}

    static boolean resources() {
        return CAPABILITIES.contains("resources");
    }

    static boolean prompts() {
        return CAPABILITIES.contains("prompts");
    }

    static boolean completions() {
        return CAPABILITIES.contains("completions");
    }

    /** Which of the capabilities that offer something a server declared, as a client repeats it. */
    static Set<String> declared(JsonNode capabilities) {
        Set<String> names = new TreeSet<>(capabilities.propertyNames());
        names.retainAll(Set.of("completions", "prompts", "resources", "tools"));
        return names;
    }
}
