package dev.waybill.boundary.scrub;

import dev.waybill.boundary.scrub.Find.Trust;
import java.util.List;

/**
 * Telephone numbers: the international form wherever it stands, national forms near a word that announces one, and the
 * grouped North American form. What looks like one is shown to {@link Numbering}.
 */
final class PhoneFinder implements Finder {
    static final String NAME = Mark.PERSONAL + "phone";

    private static final int NEAR = 28;
    private static final int LONGEST = 32;
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    /** After this many questions to the numbering plans a text is dense with numbers: the form alone decides. */
    private static final int MOST_QUESTIONS = 48;

    private static final List<String> WORDS = List.of(
            "phone",
            "tel",
            "telephone",
            "mobile",
            "cell",
            "cellphone",
            "fax",
            "whatsapp",
            "sms",
            "call",
            "dial",
            "text",
            "ring",
            "telefon",
            "handy",
            "mobil",
            "rufnummer",
            "téléphone",
            "teléfono",
            "telefono",
            "móvil",
            "celular",
            "contact",
            "phone_number",
            "phonenumber",
            "hotline",
            "signal",
            "imessage",
            "pager",
            "msisdn",
            "tél",
            "电话");

    @Override
    public void find(Sight sight, Finds finds) {
        String text = sight.text();
        int questions = MOST_QUESTIONS;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '+' && c != '(' && !Ascii.isDigit(c)) {
                at++;
                continue;
            }
            int end = candidateEnd(text, at);
            int found = -1;
            if (digits(text, at, end) >= FEWEST_DIGITS && begins(text, at)) {
                found = longest(sight, at, end, questions--, finds);
            }
            at = found > at ? found : wordEnd(text, at);
        }
    }

    /** Tries the candidate, then the candidate without its last group, and so on. */
    private static int longest(Sight sight, int from, int to, int questions, Finds finds) {
        String text = sight.text();
        int end = to;
        for (int tries = 0; tries < 4 && digits(text, from, end) >= FEWEST_DIGITS; tries++) {
            int count = digits(text, from, end);
            boolean closed =
                    end == text.length() || (!Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '_');
            if (count <= MOST_DIGITS && closed && isPhone(sight, from, end, questions)) {
                finds.add(sight, plusStart(sight, from), end, NAME, Trust.FORM);
                return end;
            }
            end = withoutLastGroup(text, from, end);
        }
        return -1;
    }

    private static boolean isPhone(Sight sight, int from, int to, int questions) {
        String text = sight.text();
        String candidate = text.substring(from, to);
        boolean plus = candidate.charAt(0) == '+' || escapedPlus(sight, from);
        boolean zeros = candidate.startsWith("00") && candidate.length() > 8;
        boolean announced = announced(sight, from);
        if (plus || zeros) {
            String international =
                    plus && candidate.charAt(0) == '+' ? candidate : '+' + candidate.substring(plus ? 0 : 2);
            return questions <= 0 || Numbering.international(international, !zeros || announced);
        }
        if (announced) {
            boolean version = candidate.indexOf('.') >= 0
                    && candidate.indexOf('.') != candidate.length() - 4 - 1
                    && digits(text, from, to) < 9;
            return !version && (questions <= 0 || Numbering.national(candidate));
        }
        return northAmerican(candidate) && (questions <= 0 || Numbering.northAmerican(candidate));
    }

    /** {@code (415) 555-2671}, {@code 415-555-2671}. */
    private static boolean northAmerican(String candidate) {
        String form = candidate
                .chars()
                .map(c -> Ascii.isDigit((char) c) ? '9' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return form.equals("(999) 999-9999")
                || form.equals("(999)999-9999")
                || form.equals("(999) 999 9999")
                || form.equals("999-999-9999")
                || form.equals("1-999-999-9999");
    }

    private static boolean announced(Sight sight, int from) {
        String before = sight.lower().substring(Math.max(0, from - NEAR), from);
        int line = before.lastIndexOf('\n');
        String near = before.substring(line + 1);
        for (String word : WORDS) {
            for (int at = near.indexOf(word); at >= 0; at = near.indexOf(word, at + 1)) {
                int end = at + word.length();
                boolean begins = at == 0 ? from <= NEAR || line >= 0 : !Character.isLetter(near.charAt(at - 1));
                boolean ends = end == near.length() || !Character.isLetter(near.charAt(end));
                if (begins && ends && onlyFew(near, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** No other number stands between the word and this one. */
    private static boolean onlyFew(String near, int from) {
        for (int i = from; i < near.length(); i++) {
            if (Ascii.isDigit(near.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return text.regionMatches(true, at - 3, "%2b", 0, 3)
                || (!Character.isLetterOrDigit(before) && "._+-".indexOf(before) < 0);
    }

    private static boolean escapedPlus(Sight sight, int from) {
        return from >= 3 && sight.lower().startsWith("%2b", from - 3);
    }

    private static int plusStart(Sight sight, int from) {
        return escapedPlus(sight, from) ? from - 3 : from;
    }

    /** As far as digits go, with at most two signs between them. */
    private static int candidateEnd(String text, int from) {
        int end = from + 1;
        int last = Ascii.isDigit(text.charAt(from)) ? end : from;
        while (end < text.length() && end - from < LONGEST) {
            char c = text.charAt(end);
            if (Ascii.isDigit(c)) {
                last = end + 1;
            } else if (" -./()".indexOf(c) < 0 || end - last >= 2) {
                break;
            }
            end++;
        }
        return Math.max(last, from + 1);
    }

    private static int withoutLastGroup(String text, int from, int end) {
        int cut = end - 1;
        while (cut > from && Ascii.isDigit(text.charAt(cut))) {
            cut--;
        }
        while (cut > from && !Ascii.isDigit(text.charAt(cut - 1))) {
            cut--;
        }
        return cut;
    }

    private static int wordEnd(String text, int from) {
        int end = from + 1;
        while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int digits(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Ascii.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }
}
