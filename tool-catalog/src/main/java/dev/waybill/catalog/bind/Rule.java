package dev.waybill.catalog.bind;

/**
 * The kinds of rules that arguments can break. This is the one place that says which of them a JSON Schema can't
 * express, or what may not stand in ours: there, and only there, binding may be stricter than the schema.
 */
public enum Rule {
    /** An object has only the fields of its record. */
    UNKNOWN_FIELD(true),
    /** A required field is there. */
    REQUIRED(true),
    /** A value has its JSON type; nothing is coerced. */
    TYPE(true),
    /** One of a closed list of words. */
    WORD(true),
    /** A text is within its cap, in code points. */
    LENGTH(true),
    /** A number is within its bounds. */
    BOUND(true),
    /** A list has as many items as it may. */
    ITEMS(true),

    /**
     * A whole number is written in digits only: JSON Schema takes {@code 1.0} and {@code 1e0} for integers, but
     * ten spellings of one number are a place to hide a message in.
     */
    NUMBER_FORM(false),
    /** No U+0000 and no lone surrogate: JSON Schema knows no characters, and the databases would alter them. */
    CHARACTERS(false),
    /** One of {@link dev.waybill.catalog.schema.TextForm}: grammars that no short pattern says. */
    FORM(false),
    /** Two fields together: at a schema's root this needs {@code anyOf}, which hosts flatten or drop. */
    TOGETHER(false);

    private final boolean inSchema;

    Rule(boolean inSchema) {
        this.inSchema = inSchema;
    }

    /** Whether the published schema states the rule as well. */
    public boolean inSchema() {
        return inSchema;
    }
}
