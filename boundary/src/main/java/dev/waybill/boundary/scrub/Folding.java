package dev.waybill.boundary.scrub;

import java.text.Normalizer;

/** The plain form of a character: what a reader takes it for, or nothing where a reader sees nothing. */
final class Folding {
    private static final String LOOK_ALIKES =
            "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXУYЅSІIЈJ" + "αaοoνvρpΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

    private Folding() {}

    static void fold(Drawing drawing, int point, int from, int to) {
        if (point < 0x7f) {
            if (point >= ' ' || point == '\n' || point == '\t' || point == '\r' || point == Sight.MARK) {
                drawing.add((char) point, from, to);
            }
            return;
        }
        if (invisible(point)) {
            return;
        }
        int digit = Character.digit(point, 10);
        int alike = point <= 0xffff ? LOOK_ALIKES.indexOf(point) : -1;
        if (digit >= 0) {
            drawing.add((char) ('0' + digit), from, to);
        } else if (alike >= 0 && alike % 2 == 0) {
            drawing.add(LOOK_ALIKES.charAt(alike + 1), from, to);
        } else if ((point >= 0x2010 && point <= 0x2015) || point == 0x2212) {
            drawing.add('-', from, to);
        } else if (point == 0x3002) {
            drawing.add('.', from, to);
        } else if (point == 0x85 || point == 0x2028 || point == 0x2029) {
            drawing.add('\n', from, to);
        } else if (Character.getType(point) == Character.SPACE_SEPARATOR) {
            drawing.add(' ', from, to);
        } else if (point == 0x2018 || point == 0x2019) {
            drawing.add('\'', from, to);
        } else if (point == 0x201c || point == 0x201d || point == 0x201e) {
            drawing.add('"', from, to);
        } else {
            foldCompatible(drawing, point, from, to);
        }
    }

    private static void foldCompatible(Drawing drawing, int point, int from, int to) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            drawing.add((char) point, from, to);
            return;
        }
        String folded = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        // an unusual letter may fold to a whole word; one character is all that a disguise needs
        if (folded.length() == 1) {
            drawing.add(folded.charAt(0), from, to);
            return;
        }
        for (char c : Character.toChars(point)) {
            drawing.add(c, from, to);
        }
    }

    private static boolean invisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || (type == Character.CONTROL && point != 0x85)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == 0x115f
                || point == 0x1160
                || point == 0x3164
                || point == 0xffa0
                || (point >= 0xe0000 && point <= 0xe0fff);
    }
}
