package dev.waybill.boundary.scrub;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A row a number: how its digits may be grouped, what they must add up to, and the word that must stand near where the
 * digits alone would say too little.
 */
final class PersonNumber {
    static final int FEWEST_DIGITS = 9;
    static final int MOST_DIGITS = 19;

    private static final List<PersonNumber> ALL = List.of(
            row("card-number", PersonNumber::cardShape, PersonNumber::card),
            row(
                    "card-number",
                    PersonNumber::cardShape,
                    PersonNumber::anyCard,
                    "card",
                    "visa",
                    "amex",
                    "maestro",
                    "credit",
                    "debit"),
            row("us-social-security-number", "3-2-4"::equals, PersonNumber::socialSecurity),
            row(
                    "us-social-security-number",
                    any("9", "3 2 4", "3.2.4"),
                    PersonNumber::socialSecurity,
                    "ssn",
                    "social security"),
            row("brazilian-cpf", "3.3.3-2"::equals, PersonNumber::cpf),
            row("brazilian-cpf", "11"::equals, PersonNumber::cpf, "cpf"),
            row("swiss-ahv-number", any("3.4.4.2", "13"), d -> d.startsWith("756") && d.length() == 13 && gtin(d)),
            row(
                    "swedish-person-number",
                    any("6-4", "8-4", "10", "12"),
                    PersonNumber::swedish,
                    "personnummer",
                    "person number",
                    "swedish"),
            row("dutch-bsn", any("9", "3 3 3", "3.3.3", "4.2.3"), PersonNumber::bsn, "bsn", "burgerservice"),
            row("polish-pesel", "11"::equals, PersonNumber::pesel, "pesel"),
            row(
                    "german-tax-id",
                    any("11", "2 3 3 3"),
                    d -> d.length() == 11 && d.charAt(0) != '0',
                    "steuer",
                    "idnr",
                    "tax id"),
            row(
                    "french-nir",
                    any("15", "1 2 2 2 3 3 2", "13 2"),
                    d -> d.length() == 15
                            && 97 - Checks.remainder(d.substring(0, 13), 97) == Integer.parseInt(d.substring(13))),
            row(
                    "canadian-sin",
                    any("9", "3 3 3", "3-3-3"),
                    d -> d.length() == 9 && Checks.luhn(d),
                    "sin",
                    "social insurance"),
            row(
                    "australian-tfn",
                    any("9", "3 3 3"),
                    d -> d.length() == 9 && Checks.weighted(d, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0,
                    "tfn",
                    "tax file"),
            row("british-nhs-number", any("10", "3 3 4", "3-3-4"), PersonNumber::nhs, "nhs"),
            row(
                    "indian-aadhaar",
                    any("12", "4 4 4", "4-4-4"),
                    d -> d.length() == 12 && d.charAt(0) > '1',
                    "aadhaar",
                    "aadhar",
                    "uidai"),
            row("turkish-id", "11"::equals, d -> d.length() == 11 && d.charAt(0) != '0', "tckn", "kimlik"),
            row("chinese-id", "18"::equals, d -> d.length() == 18, "身份证", "resident id", "chinese id"));
    private final String kind;
    private final Predicate<String> shape;
    private final Predicate<String> check;
    private final List<String> words;

    private PersonNumber(String name, Predicate<String> shape, Predicate<String> check, List<String> words) {
        this.kind = Mark.PERSONAL + name;
        this.shape = shape;
        this.check = check;
        this.words = words;
    }

    private static PersonNumber row(String name, Predicate<String> shape, Predicate<String> check, String... words) {
        return new PersonNumber(name, shape, check, List.of(words));
    }

    static List<PersonNumber> all() {
        return ALL;
    }

    String kind() {
        return kind;
    }

    boolean matches(String digits, String form, String before) {
        return shape.test(form) && check.test(digits) && (words.isEmpty() || near(before));
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (PersonNumber number : ALL) {
            names.add(number.kind);
        }
        return names;
    }

    private boolean near(String before) {
        return words.stream().anyMatch(word -> hasWord(before.toLowerCase(Locale.ROOT), word));
    }

    private static boolean hasWord(String before, String word) {
        for (int at = before.indexOf(word); at >= 0; at = before.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetter(before.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<String> any(String... shapes) {
        Set<String> all = Set.of(shapes);
        return all::contains;
    }

    /** One group, the usual groups, or groups of one size with one sign between them. */
    private static boolean cardShape(String shape) {
        boolean separated = false;
        for (int i = 0; i < shape.length(); i++) {
            char c = shape.charAt(i);
            if (c == '/' || c == '_') {
                return false;
            }
            separated |= c < '0' || c > '9';
        }
        if (!separated) {
            return true;
        }
        String sizes = shape.replace('-', ' ').replace('.', ' ');
        return sizes.equals("4 6 5")
                || sizes.equals("4 6 4")
                || sizes.equals("4 4 4 4")
                || sizes.equals("4 4 4 4 3")
                || sizes.equals("4 4 4 1")
                || sizes.equals("8 8")
                || sizes.startsWith("1 1 1 1 1 1 1 1 1 1 1 1 1")
                || sizes.equals("2 2 2 2 2 2 2 2");
    }

    /** The lengths and beginnings of the large brands. */
    private static boolean card(String digits) {
        if (digits.length() < 14 || digits.length() > 16) {
            return false;
        }
        int two = Integer.parseInt(digits.substring(0, 2));
        int four = Integer.parseInt(digits.substring(0, 4));
        boolean branded = switch (digits.length()) {
            case 14 -> two == 36 || two == 38 || two == 39 || (four >= 3000 && four <= 3059);
            case 15 -> two == 34 || two == 37;
            default ->
                (two >= 40 && two <= 49)
                        || (two >= 51 && two <= 55)
                        || (four >= 2221 && four <= 2720)
                        || four == 6011
                        || two == 65
                        || (four >= 6440 && four <= 6499)
                        || (four >= 3528 && four <= 3589)
                        || two == 62
                        || (four >= 2200 && four <= 2204)
                        || two == 60;
        };
        return branded && Checks.luhn(digits);
    }

    private static boolean anyCard(String digits) {
        return digits.length() >= 12 && "23456".indexOf(digits.charAt(0)) >= 0 && Checks.luhn(digits);
    }

    private static boolean socialSecurity(String digits) {
        return digits.length() == 9
                && !digits.startsWith("000")
                && !digits.startsWith("666")
                && digits.charAt(0) != '9'
                && !digits.startsWith("00", 3)
                && !digits.endsWith("0000");
    }

    private static boolean cpf(String digits) {
        if (digits.length() != 11 || digits.chars().distinct().count() == 1) {
            return false;
        }
        int first = Checks.weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        int second = Checks.weighted(digits, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        return first == digits.charAt(9) - '0' && second == digits.charAt(10) - '0';
    }

    private static boolean gtin(String digits) {
        return Checks.weighted(digits, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
    }

    private static boolean swedish(String digits) {
        return (digits.length() == 10 || digits.length() == 12) && Checks.luhn(digits.substring(digits.length() - 10));
    }

    private static boolean bsn(String digits) {
        return digits.length() == 9 && Checks.weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
    }

    private static boolean pesel(String digits) {
        return digits.length() == 11 && Checks.weighted(digits, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }

    private static boolean nhs(String digits) {
        return digits.length() == 10 && Checks.weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }
}
