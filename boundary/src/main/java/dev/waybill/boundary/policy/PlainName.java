package dev.waybill.boundary.policy;

/** Names as tickets, branches, paths and addresses have them: one word, without the punctuation that code needs. */
final class PlainName {
    private static final String PUNCTUATION = "._-/#@+:~,()[]";

    private PlainName() {}

    static boolean is(String text) {
        return text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0);
    }
}
