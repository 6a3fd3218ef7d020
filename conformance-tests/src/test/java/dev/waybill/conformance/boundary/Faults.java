package dev.waybill.conformance.boundary;

import dev.waybill.conformance.fixture.Reply;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a refusal: that there was none, or that it does not help. */
final class Faults {
    private Faults() {}

    /** One sentence for each fault; empty for a good refusal. */
    static List<String> of(String what, Reply reply, List<String> named) {
        if (reply.done()) {
            return List.of(what + " was accepted: " + reply.raw());
        }
        if (reply.raw().isEmpty()) {
            return List.of(what + " was never answered, status " + reply.status());
        }
        List<String> faults = new ArrayList<>();
        String refusal = reply.refusal();
        for (String word : named) {
            if (!refusal.contains(word)) {
                faults.add(what + ": the refusal does not say '" + word + "': " + refusal);
            }
        }
        for (String inside : List.of("Exception", "dev.waybill", "java.", "internal:", "SQL", "\tat ")) {
            if (reply.raw().contains(inside)) {
                faults.add(what + ": the refusal tells of the inside: " + refusal);
            }
        }
        return faults;
    }
}
