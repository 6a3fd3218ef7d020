package dev.waybill.catalog.bind;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * Refuses what the contract doesn't name. A field's name is the caller's own text: it is looked at to pick one of
 * two constant sentences, and neither repeated nor logged.
 */
final class UnknownFields {
    /** Parts of the names under which agents try to send what Waybill never takes. */
    private static final List<String> BODY_NAMES = List.of(
            "content", "diff", "file", "patch", "prompt", "code", "body", "text", "source", "snippet", "blob",
            "output");

    private UnknownFields() {}

    /**
     * @param owner what the object is, for the error: the tool, or the field that holds it
     * @param field the field that holds it; empty for the arguments themselves
     */
    static void refuse(ObjectNode object, String owner, String field, List<String> known) {
        boolean unknown = false;
        boolean body = false;
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                unknown = true;
                body |= soundsLikeBody(name);
            }
        }
        if (unknown) {
            String what = body
                    ? "Waybill never takes file contents, code, diffs or prompts: leave them out."
                    : "an unknown field was sent: leave it out.";
            throw new ProblemException(new Problem(
                    field,
                    Rule.UNKNOWN_FIELD,
                    true,
                    owner + ": " + what + " The only fields are: " + String.join(", ", known)));
        }
    }

    private static boolean soundsLikeBody(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return BODY_NAMES.stream().anyMatch(lower::contains);
    }
}
