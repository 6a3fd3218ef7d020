package dev.waybill.boundary.detect;

/**
 * A text, or what came out of a text that was hidden in another.
 *
 * @param text  to be judged
 * @param by    how it was hidden, as a prefix of rules; empty for the text itself
 * @param line  the line of the outermost text that it came from
 * @param depth how many covers were taken off
 */
record Layer(String text, String by, int line, int depth) {
    static Layer of(String text) {
        return new Layer(text, "", 1, 0);
    }

    /** What was under a cover that began at this place of the text. */
    Layer under(String cover, int at, String uncovered) {
        return new Layer(uncovered, cover + ":", by.isEmpty() ? lineOf(at) : line, depth + 1);
    }

    /** The line of the outermost text for a place in this one. */
    int lineOf(int at) {
        if (!by.isEmpty()) {
            return line;
        }
        int found = line;
        for (int i = 0; i < at; i++) {
            found += text.charAt(i) == '\n' ? 1 : 0;
        }
        return found;
    }
}
