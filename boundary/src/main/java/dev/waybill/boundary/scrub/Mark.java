package dev.waybill.boundary.scrub;

/** What stands in a find's place: {@code [secret:jwt]}, {@code [personal:email]}. It is made of constants only. */
final class Mark {
    static final String SECRET = "secret:";
    static final String PERSONAL = "personal:";

    /** The longest name of a kind, with its family; a test holds the table to it. */
    static final int LONGEST_NAME = 48;

    private Mark() {}

    static String of(String kind) {
        return '[' + kind + ']';
    }

    /**
     * The end of a mark that begins at {@code at}; else {@code at}. Only its form is asked for: a made-up mark holds
     * lower-case words, and what an agent can say in them it can say outside as well.
     */
    static int endAt(String text, int at) {
        if (text.charAt(at) != '[') {
            return at;
        }
        int name;
        if (text.startsWith(SECRET, at + 1)) {
            name = at + 1 + SECRET.length();
        } else if (text.startsWith(PERSONAL, at + 1)) {
            name = at + 1 + PERSONAL.length();
        } else {
            return at;
        }
        int end = text.indexOf(']', name);
        return end > name && end - at - 1 <= LONGEST_NAME && Kinds.isName(text.substring(at + 1, end)) ? end + 1 : at;
    }
}
