package dev.waybill.storage.statement;

import com.google.errorprone.annotations.CompileTimeConstant;

/**
 * The text of a statement, put together of constants of this program. There is no way to make one of anything else, so
 * what comes from outside is bound to a statement and never a part of it.
 */
public final class SqlText {
    private final String text;

    private SqlText(String text) {
        this.text = text;
    }

    public static SqlText of(@CompileTimeConstant String constant) {
        return new SqlText(constant);
    }

    /** This text and then a constant. */
    public SqlText then(@CompileTimeConstant String constant) {
        return new SqlText(text + constant);
    }

    /** This text and then a number, which can say nothing else. */
    public SqlText then(int number) {
        return new SqlText(text + number);
    }

    /** This text and then another. */
    public SqlText then(SqlText other) {
        return new SqlText(text + other.text);
    }

    public String text() {
        return text;
    }
}
