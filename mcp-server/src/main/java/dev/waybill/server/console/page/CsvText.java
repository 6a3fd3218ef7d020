package dev.waybill.server.console.page;

/**
 * A table as comma-separated values (RFC 4180). Spreadsheets run a cell that begins like a formula: a text that does gets
 * an apostrophe before it, which they take for "this is text".
 */
public final class CsvText {
    /** What formulas begin with, in their plain and their full-width forms. */
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringBuilder written = new StringBuilder();
    private boolean lineBegun;

    /** A cell of words, whoever chose them. */
    public CsvText text(String words) {
        separate();
        written.append('"');
        if (beginsLikeFormula(words)) {
            written.append('\'');
        }
        for (int i = 0; i < words.length(); i++) {
            char one = words.charAt(i);
            // No terminal that shows the file is to be steered by it.
            written.append(one == '"' ? "\"\"" : Character.isISOControl(one) ? "\uFFFD" : String.valueOf(one));
        }
        written.append('"');
        return this;
    }

    /** A cell of the server's own digits. */
    public CsvText number(String digits) {
        separate();
        written.append(digits);
        return this;
    }

    /** Ends the line. */
    public void end() {
        written.append("\r\n");
        lineBegun = false;
    }

    private void separate() {
        if (lineBegun) {
            written.append(',');
        }
        lineBegun = true;
    }

    /** Blanks before it don't keep a spreadsheet from seeing a formula. */
    private static boolean beginsLikeFormula(String words) {
        String seen = words.stripLeading();
        return !words.isEmpty()
                && (FORMULA_BEGINNINGS.indexOf(words.charAt(0)) >= 0
                        || (!seen.isEmpty() && FORMULA_BEGINNINGS.indexOf(seen.charAt(0)) >= 0));
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
