package dev.waybill.boundary.scrub;

import dev.waybill.boundary.scrub.Find.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Payment cards and the numbers that states give to people: rows of digit groups, their check digits, words near. */
final class NumberFinder implements Finder {
    static final Set<String> NAMES = PersonNumber.names();

    /** The most groups that one number has: sixteen digits written one by one, or nineteen. */
    private static final int MOST_GROUPS = 19;
    /** How far before a number its word may stand. */
    private static final int NEAR = 40;

    @Override
    public void find(Sight sight, Finds finds) {
        String text = sight.text();
        int at = 0;
        while (at < text.length()) {
            if (!Ascii.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            List<int[]> groups = new ArrayList<>();
            at = row(text, at, groups);
            if (groups.getFirst()[1] - groups.getFirst()[0] >= 9 || groups.size() > 1) {
                row(sight, groups, finds);
            }
        }
    }

    /** Reads groups of digits with one separator between them; returns where the row ends. */
    private static int row(String text, int from, List<int[]> groups) {
        int at = from;
        while (at < text.length() && Ascii.isDigit(text.charAt(at))) {
            int end = at + 1;
            while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
                end++;
            }
            groups.add(new int[] {at, end});
            at = end < text.length() && " -./_\n".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
        }
        return Math.max(at, groups.getLast()[1]);
    }

    private static void row(Sight sight, List<int[]> groups, Finds finds) {
        int first = 0;
        while (first < groups.size()) {
            int found = first;
            StringBuilder digits = new StringBuilder(PersonNumber.MOST_DIGITS);
            for (int last = first; last < Math.min(groups.size(), first + MOST_GROUPS); last++) {
                int[] group = groups.get(last);
                if (digits.length() + group[1] - group[0] > PersonNumber.MOST_DIGITS) {
                    break;
                }
                digits.append(sight.text(), group[0], group[1]);
                if (digits.length() >= PersonNumber.FEWEST_DIGITS
                        && number(sight, groups, first, last, digits.toString(), finds)) {
                    found = last + 1;
                }
            }
            first = Math.max(first + 1, found);
        }
    }

    private static boolean number(Sight sight, List<int[]> groups, int first, int last, String digits, Finds finds) {
        String text = sight.text();
        int from = groups.get(first)[0];
        int to = groups.get(last)[1];
        boolean glued = (from > 0 && Ascii.isAlphanumeric(text.charAt(from - 1)))
                || (to < text.length() && Ascii.isAlphanumeric(text.charAt(to)));
        if (glued || (from > 0 && first == 0 && isNumberSign(text.charAt(from - 1)))) {
            return false;
        }
        String shape = shape(text, groups, first, last);
        String near = sight.lower().substring(Math.max(0, from - NEAR), from);
        for (PersonNumber number : PersonNumber.all()) {
            if (number.matches(digits, shape, near)) {
                finds.add(sight, from, to, number.kind(), Trust.FORM);
                return true;
            }
        }
        return false;
    }

    /** Lengths of the groups and what stands between them, such as {@code 3-2-4}. */
    private static String shape(String text, List<int[]> groups, int first, int last) {
        StringBuilder shape = new StringBuilder();
        for (int i = first; i <= last; i++) {
            shape.append(groups.get(i)[1] - groups.get(i)[0]);
            if (i < last) {
                char sign = text.charAt(groups.get(i)[1]);
                shape.append(sign == '\n' ? ' ' : sign);
            }
        }
        return shape.toString();
    }

    /** A sign before digits that makes them part of a longer number or name. */
    private static boolean isNumberSign(char c) {
        return c == '.' || c == '+';
    }
}
