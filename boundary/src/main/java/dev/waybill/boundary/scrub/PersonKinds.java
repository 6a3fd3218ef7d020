package dev.waybill.boundary.scrub;

import static dev.waybill.boundary.scrub.Kind.*;

import java.util.List;

/** Papers that name a person, where a word or a check digit says so; numbers are {@link NumberFinder}'s. */
final class PersonKinds {
    private static final String DNI = "trwagmyfpdxbnjzsqvhlcke";

    private PersonKinds() {}

    static List<Kind> rows() {
        return List.of(
                personal(
                        "email",
                        "[a-z0-9._%+-]{1,64} ?(?:\\[at\\]|\\(at\\)|\\{at\\}|<at>) ?[a-z0-9-]{1,63}"
                                + "(?: ?(?:\\.|\\[dot\\]|\\(dot\\)|\\{dot\\}|<dot>) ?[a-z0-9-]{1,63}){1,4}",
                        "[at]",
                        "(at)",
                        "{at}",
                        "<at>"),
                personalNear("spanish-id", "\\b(?:dni|nie|nif)\\b", "[xyz]?\\d{7,8}-?[a-z]", "dni", "nie", "nif")
                        .when(PersonKinds::spanish),
                personalNear(
                        "italian-tax-code",
                        "fiscale|\\bcf\\b",
                        "[a-z]{6}\\d{2}[abcdehlmprst]\\d{2}[a-z]\\d{3}[a-z]",
                        "fiscale",
                        "cf"),
                personalNear(
                        "british-insurance-number",
                        "insurance|\\bnino\\b|\\bni\\b",
                        "[abceghj-prstw-z][abceghj-nprstw-z] ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]",
                        "insurance",
                        "nino",
                        "ni "),
                personalNear("indian-tax-number", "\\bpan\\b", "[a-z]{3}[abcfghljpt][a-z]\\d{4}[a-z]", "pan "),
                personal(
                        "passport-number",
                        "passport(?: number| no\\.?| nr\\.?|nummer| #)?[:= #]{1,3}([a-z]{0,2}\\d{6,9}[a-z]?|[cfghjk][0-9cfghjklmnprtvwxyz]{8})(?:[^a-z0-9]|$)",
                        "passport"),
                personal(
                        "driving-licence",
                        "(?:driver'?s? licen[cs]e|driving licen[cs]e)(?: number| no\\.?| #)?[:= #]{1,3}([a-z]{0,5}[0-9][0-9a-z]{5,15})(?:[^a-z0-9]|$)",
                        "licence",
                        "license"),
                personal(
                        "date-of-birth",
                        "(?:date of birth|birth ?date|birthday|born(?: on)?|dob|geburtsdatum|geboren(?: am)?)[:= ]{1,3}(\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4})",
                        "birth",
                        "born",
                        "dob",
                        "gebor",
                        "geburt"),
                personal(
                        "bank-account",
                        "(?:routing|aba|sort code|account)(?: number| no\\.?| nr\\.?| #)?[:= #]{1,3}(\\d{8,12}|\\d{2}-\\d{2}-\\d{2})(?:[^a-z0-9-]|$)",
                        "routing",
                        "aba",
                        "sort code",
                        "account number",
                        "account no"));
    }

    private static boolean spanish(String found) {
        String id = found.replace("-", "").toLowerCase(java.util.Locale.ROOT);
        String digits = switch (id.charAt(0)) {
            case 'x' -> "0" + id.substring(1, id.length() - 1);
            case 'y' -> "1" + id.substring(1, id.length() - 1);
            case 'z' -> "2" + id.substring(1, id.length() - 1);
            default -> id.substring(0, id.length() - 1);
        };
        return digits.length() == 8 && DNI.charAt(Checks.remainder(digits, DNI.length())) == id.charAt(id.length() - 1);
    }
}
