package dev.waybill.catalog.bind;

/**
 * Where a value stands, for what is said about it.
 *
 * @param field   as the contract names it, with its group before it
 * @param shown   the same with an item's number, where it stands in a list
 * @param mayOmit whether the call may be sent without it
 */
record Place(String field, String shown, boolean mayOmit) {
    static Place of(String field, boolean mayOmit) {
        return new Place(field, field, mayOmit);
    }

    Place item(int index) {
        return new Place(field, field + "[" + index + "]", mayOmit);
    }

    /** The problem that the value here breaks a rule. The sentence must not hold the value. */
    ProblemException breaks(Rule rule, String sentence) {
        return new ProblemException(new Problem(field, rule, mayOmit, shown + ": " + sentence));
    }

    /** The problem that the value here has another JSON type. */
    ProblemException isNot(String type) {
        return breaks(
                Rule.TYPE,
                "must be " + type + (mayOmit ? ", or left out where there is nothing to say; not null" : ""));
    }
}
