package dev.waybill.boundary.detect;

import java.util.Locale;

/** What is measured of a text, each as a share between 0 and 1. Their weights stand in {@code measures.txt}. */
public enum Measure {
    /** Signs that code is made of, among visible characters. */
    SYMBOLS,
    /** Brackets of all kinds, among visible characters. */
    BRACKETS,
    /** Equals, comparisons, arrows, pipes and arithmetic, among visible characters. */
    OPERATORS,
    /** Semicolons, among words. */
    TERMINATORS,
    /** Lines that end as statements and blocks do. */
    LINE_ENDS,
    /** Lines that are indented. */
    INDENTATION,
    /** Lines under forty characters, where there are several. */
    SHORT_LINES,
    /** Lines that begin as comments do. */
    COMMENTS,
    /** Names with a bracket at their end, among words. */
    CALLS,
    /** Names in camel case, with underscores or dots inside, among words. */
    NAMES,
    /** Words of programming languages, among words. */
    KEYWORDS,
    /** Small words that sentences are held together by, among words. */
    SMALL_WORDS,
    /** Words in small letters with one space to the next such word, among words. */
    WORD_PAIRS,
    /** Ends of sentences, among words. */
    SENTENCES,
    /** Quotation marks, among visible characters. */
    QUOTES,
    /** Digits, among visible characters. */
    DIGITS,
    /** Visible characters in runs of more than sixty without a space. */
    LONG_RUNS,
    /** Lines with as many commas, tabs or bars as the line before. */
    COLUMNS,
    /** The deepest nesting of brackets, of eight. */
    NESTING,
    /** Letters outside ASCII, among letters. */
    FOREIGN,
    /** Lines that begin as the items of a list do. */
    BULLETS,
    /** Visible characters that stand in links. */
    LINKS,
    /** Dollars, at signs, hashes, backslashes and percent signs, among visible characters. */
    SIGILS,
    /** Lines of a key, a colon or equals sign and a value. */
    PAIRS;

    /** Where its share stands among the shares of a text. */
    @SuppressWarnings("EnumOrdinal")
    public int place() {
        return ordinal();
    }

    /** A weight as far as it agrees with what the measure means: no accident of a corpus turns a sentence's end into code. */
    public double admitted(double weight) {
        return switch (this) {
            case SMALL_WORDS, WORD_PAIRS, SENTENCES, BULLETS, LINKS, FOREIGN, DIGITS -> Math.min(0, weight);
            default -> Math.max(0, weight);
        };
    }

    /** As rules are named. */
    String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
