package dev.waybill.workflow.usecase;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.text.InvisibleCharacters;

/** What admins may call things. Agents' text is checked by the tool catalogue, before it gets here. */
final class Names {
    private Names() {}

    /** Slugs stand in commands and addresses: lower case, digits, inner {@code -}, {@code _} and {@code .}. */
    static void requireSlug(String what, String slug) {
        if (!isSlug(slug)) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "a " + what + " slug has 1 to " + Caps.SLUG
                            + " of a-z 0-9 - _ . and begins and ends with a letter or a digit");
        }
    }

    static boolean isSlug(String text) {
        return !text.isEmpty()
                && beginsSlug(text)
                && letterOrDigit(text.charAt(0))
                && letterOrDigit(text.charAt(text.length() - 1));
    }

    /** Whether a slug could begin so; what can't is not worth a query, nor fit for every database. */
    static boolean beginsSlug(String text) {
        return text.length() <= Caps.SLUG && text.chars().allMatch(Names::slugCharacter);
    }

    /** Names are for people: any visible text on one line. */
    static void requireName(String what, String name) {
        int length = name.codePointCount(0, name.length());
        if (name.isBlank() || length > Caps.NAME) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "the " + what + " has 1 to " + Caps.NAME + " characters, not " + length);
        }
        if (InvisibleCharacters.in(name)) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT, "the " + what + " has no control or invisible characters");
        }
    }

    private static boolean slugCharacter(int c) {
        return letterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private static boolean letterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
