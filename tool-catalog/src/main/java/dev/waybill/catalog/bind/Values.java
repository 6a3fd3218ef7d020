package dev.waybill.catalog.bind;

import dev.waybill.catalog.schema.TextForm;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Single JSON values and their rules, in this order: type, characters, cap or bounds, form. Nothing is coerced:
 * {@code "5"} is no number, 1 is no truth, and {@code 5.0} is another spelling of a number that has one.
 */
final class Values {
    private Values() {}

    static String text(JsonNode node, Place place, int cap, TextForm form) {
        if (!node.isString()) {
            throw place.isNot("a JSON string");
        }
        String text = node.stringValue();
        if (!storable(text)) {
            throw place.breaks(Rule.CHARACTERS, "has a U+0000 or half a surrogate pair, which no text here may have");
        }
        int length = text.codePointCount(0, text.length());
        if (length > cap) {
            throw place.breaks(
                    Rule.LENGTH,
                    "is too long: sent " + length + " characters, cap " + cap + ", aim for " + target(cap));
        }
        Optional<String> broken = text.isEmpty() ? Optional.empty() : form.brokenRule(text);
        if (broken.isPresent()) {
            throw place.breaks(Rule.FORM, broken.get() + ", with at most " + cap + " characters");
        }
        return text;
    }

    static String textNotEmpty(JsonNode node, Place place, int cap, TextForm form) {
        String text = text(node, place, cap, form);
        if (text.isEmpty()) {
            throw place.breaks(Rule.LENGTH, "is empty: it has 1 to " + cap + " characters");
        }
        return text;
    }

    static long number(JsonNode node, Place place, long min, long max) {
        String bounds = "a whole number from " + min + " to " + max;
        if (!node.isNumber()) {
            throw place.isNot(bounds + ", without quotes");
        }
        if (!node.isIntegralNumber()) {
            throw place.breaks(Rule.NUMBER_FORM, "must be " + bounds + ", in digits only: no fraction, no exponent");
        }
        if (!node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
            throw place.breaks(Rule.BOUND, "is out of bounds: it must be " + bounds);
        }
        return node.longValue();
    }

    static boolean flag(JsonNode node, Place place) {
        if (!node.isBoolean()) {
            throw place.isNot("true or false, without quotes");
        }
        return node.booleanValue();
    }

    static <E extends Enum<E>> E word(JsonNode node, Place place, Words<E> words) {
        if (!node.isString()) {
            throw place.isNot("a JSON string, one of: " + words.listed());
        }
        return words.find(node.stringValue())
                .orElseThrow(() -> place.breaks(Rule.WORD, "must be one of: " + words.listed()));
    }

    /** A target below the cap: a model that aims at a cap misses it by a few. */
    static int target(int cap) {
        return cap - cap / 5;
    }

    private static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
