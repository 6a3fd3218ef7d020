package dev.waybill.boundary.detect;

import java.text.Normalizer;

/**
 * Undoes what makes one text look like another: characters that nobody sees, letters of other alphabets that look like
 * ours, a text written backwards, letters with gaps, and letters moved along the alphabet.
 */
final class Disguise {
    private static final String LOOK_ALIKES =
            "аaеeоoрpсcхxуyіiјjѕsԁdһhԛqԝwɡgⅼlАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSαaοoνvρpτtυuκkιiΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX‚,；;׃:∕/⁄/∗*−-‐-‑-⟨<⟩>❨(❩)❴{❵}";
    private static final int TAGS = 0xE0000;
    private static final int TAGS_END = 0xE007F;
    private static final int ALPHABET = 26;
    private static final int HALF = 13;
    private static final int FEWEST_GAPS = 12;

    /** Shares of small words and words of languages: what any text that is read has, and what no other text has. */
    private static final double MANY = 0.1;

    private static final double FEW = 0.04;

    private Disguise() {}

    /** Without what can't be seen, and with one alphabet's letters for all that look like them. */
    static String removed(String text) {
        if (ascii(text)) {
            return text;
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            int kind = Character.getType(c);
            if (c > TAGS && c < TAGS_END) {
                plain.append((char) (c - TAGS));
            } else if (c < 128) {
                plain.append((char) c);
            } else if (kind != Character.FORMAT
                    && kind != Character.NON_SPACING_MARK
                    && kind != Character.ENCLOSING_MARK) {
                int at = c <= Character.MAX_VALUE ? LOOK_ALIKES.indexOf(c) : -1;
                if (at >= 0 && at % 2 == 0) {
                    plain.append(LOOK_ALIKES.charAt(at + 1));
                } else {
                    plain.appendCodePoint(c);
                }
            }
        }
        return plain.toString();
    }

    /** Every line read from its end, where the text asks a reader's screen to turn it. */
    static String turned(String text) {
        if (text.indexOf('\u202E') < 0 && text.indexOf('\u2067') < 0) {
            return text;
        }
        StringBuilder turned = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            turned.append(turned.isEmpty() ? "" : "\n").append(new StringBuilder(removed(line)).reverse());
        }
        return turned.toString();
    }

    /** Letters that stand alone, moved together. */
    static String closedUp(String text) {
        int alone = 0;
        int others = 0;
        int length = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) <= ' ') {
                alone += length == 1 ? 1 : 0;
                others += length > 1 ? 1 : 0;
                length = 0;
            } else {
                length++;
            }
        }
        if (alone < FEWEST_GAPS || alone < 3 * others) {
            return text;
        }
        StringBuilder closed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                closed.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) <= ' ') {
                closed.append(' ');
            }
        }
        return closed.toString();
    }

    /** Letters moved by half the alphabet, where the text has none of the small words as it stands. */
    static String rotated(String text) {
        if (smallWords(text) >= FEW) {
            return text;
        }
        StringBuilder moved = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char small = (char) (c | 32);
            if (c < 128 && small >= 'a' && small <= 'z') {
                int first = c - small + 'a';
                moved.append((char) (first + (c - first + HALF) % ALPHABET));
            } else {
                moved.append(c);
            }
        }
        String rotated = moved.toString();
        return smallWords(rotated) > MANY ? rotated : text;
    }

    private static double smallWords(String text) {
        double[] measures = Measures.of(text);
        return measures[Measure.SMALL_WORDS.place()] + measures[Measure.KEYWORDS.place()];
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
