package dev.waybill.server.screen;

import dev.waybill.boundary.policy.Kind;
import dev.waybill.boundary.policy.Outcome;

/** How a refusal is told: field, rule, line and limit, and what to do instead. Never a piece of the text. */
final class Sentences {
    private Sentences() {}

    /** @param shown the field as the call has it */
    static String of(TextField field, String shown, Outcome.Refused refused) {
        String rules = String.join(", ", refused.rules());
        return switch (refused.cause()) {
            case BODY ->
                shown + ", line " + refused.line() + ": looks like code, a diff, encoded data or key material (rule "
                        + rules + "). Waybill keeps words about the work, never a piece of it: "
                        + (field.kind() == Kind.IDENTITY
                                ? "send the plain name"
                                : "say it in plain words, at most " + field.cap() + " characters"
                                        + (field.mayOmit() ? ", or leave it out" : ""));
            case SECRET ->
                shown + ", line " + refused.line() + ": holds a secret or personal data (" + rules
                        + "), and a name is kept as it is or not at all: use a name without it, and change a secret"
                        + " that others may have seen";
            case SEALED ->
                field.kind() == Kind.IDENTITY
                        ? shown + ": this workspace is sealed (rule sealed) and takes names of one word only: letters,"
                                + " digits and . _ - / # @ + : ~ , ( ) [ ], no blanks"
                        : shown + ": this workspace is sealed (rule sealed) and takes no free text, 0 characters: "
                                + (field.mayOmit() ? "leave it out and send the rest" : "leave it out");
        };
    }
}
