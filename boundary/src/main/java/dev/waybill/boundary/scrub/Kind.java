package dev.waybill.boundary.scrub;

import com.google.re2j.Pattern;
import dev.waybill.boundary.scrub.Find.Trust;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table: a kind of secret, literals without one of which a text can't hold it, and its pattern. Hints and
 * pattern are matched against lower case, so a secret is also found in the wrong case; the check sees its own case.
 *
 * <p>The pattern's first group, where it has one, is what gets replaced. It is compiled when a hint is seen for the
 * first time: few processes ever meet more than a dozen kinds.
 */
final class Kind {
    /** A secret never stands in the middle of a word: for prefixes that also end ordinary words. */
    private static final String APART = "(?:^|[^a-z0-9])";

    private final String name;
    private final List<String> hints;
    private final String expression;
    private final Predicate<String> check;
    private final Trust trust;
    private final String always;
    private volatile @Nullable Pattern compiled;

    private Kind(
            String name, List<String> hints, String expression, Predicate<String> check, Trust trust, String always) {
        this.name = name;
        this.hints = hints;
        this.expression = expression;
        this.check = check;
        this.trust = trust;
        this.always = always;
    }

    /** A secret that begins with its own prefix, wherever it stands. */
    static Kind prefixed(String name, String prefix, String rest) {
        return shaped(name, Pattern.quote(prefix) + rest, prefix);
    }

    /** A secret whose prefix also ends ordinary words, so that it has to begin one. */
    static Kind apart(String name, String prefix, String rest) {
        return shaped(name, APART + '(' + Pattern.quote(prefix) + rest + ')', prefix);
    }

    /** A secret of a form of its own; at least one hint is in every text that holds one. */
    static Kind shaped(String name, String expression, String... hints) {
        return new Kind(Mark.SECRET + name, List.of(hints), expression, found -> true, Trust.FORM, "");
    }

    /** Personal data of a form of its own. */
    static Kind personal(String name, String expression, String... hints) {
        return new Kind(Mark.PERSONAL + name, List.of(hints), expression, found -> true, Trust.FORM, "");
    }

    /** Personal data of a form that says too little: a word stands up to 40 characters before it on its line. */
    static Kind personalNear(String name, String words, String form, String... hints) {
        return new Kind(Mark.PERSONAL + name, List.of(hints), nearby(words, form), found -> true, Trust.CONTEXT, "");
    }

    /** A secret without a form, known by a word up to 40 characters before it on its line. */
    static Kind near(String name, String words, String form, String... hints) {
        return new Kind(Mark.SECRET + name, List.of(hints), nearby(words, form), found -> true, Trust.CONTEXT, "");
    }

    private static String nearby(String words, String form) {
        return "(?:" + words + ")[^\\n\\f]{0,40}?[^a-z0-9_\\n\\f-](" + form + ")(?:[^a-z0-9_-]|$)";
    }

    /** Only what also passes a check; it is shown the part that would be replaced, in its own case. */
    Kind when(Predicate<String> holds) {
        return new Kind(name, hints, expression, holds, trust, always);
    }

    /** Only where a text also holds this literal: one look more saves a search where the hint is an everyday one. */
    Kind alsoHolding(String literal) {
        return new Kind(name, hints, expression, check, trust, literal);
    }

    String name() {
        return name;
    }

    Trust trust() {
        return trust;
    }

    boolean accepts(String found) {
        return check.test(found);
    }

    boolean hintedIn(Sight sight) {
        for (String hint : hints) {
            if (sight.holds(hint)) {
                return always.isEmpty() || sight.holds(always);
            }
        }
        return false;
    }

    Pattern pattern() {
        Pattern pattern = compiled;
        if (pattern == null) {
            pattern = Pattern.compile(expression);
            compiled = pattern;
        }
        return pattern;
    }
}
