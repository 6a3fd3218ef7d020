package dev.waybill.boundary.detect;

/**
 * What a robot leaves in a description for itself, encoded so that nobody reads it: versions and names under keys, as one
 * flat object of JSON. It has no room for a statement: no bracket inside, no operator, no text longer than a label.
 */
final class Stamp {
    private static final int LONGEST = 300;
    private static final int LONGEST_TEXT = 40;

    /** The dashes that close a comment of HTML are letters of an encoding, too, and read as two bytes more. */
    private static final int MOST_BEHIND = 3;

    private Stamp() {}

    static boolean is(String decoded) {
        int last = decoded.lastIndexOf('}');
        if (last < 2 || last > LONGEST || decoded.length() - last > MOST_BEHIND || !decoded.startsWith("{\"")) {
            return false;
        }
        int keys = 0;
        int text = 0;
        boolean open = false;
        for (int i = 1; i < last; i++) {
            char c = decoded.charAt(i);
            if (c == '"') {
                open = !open;
                keys += !open && decoded.charAt(i + 1) == ':' ? 1 : 0;
                text = 0;
            } else if (open ? !labelSign(c) || ++text > LONGEST_TEXT : !Character.isDigit(c) && ":,[]".indexOf(c) < 0) {
                return false;
            }
        }
        return keys > 0 && !open;
    }

    private static boolean labelSign(char c) {
        return Character.isLetterOrDigit(c) || "._-/: ".indexOf(c) >= 0;
    }
}
