package dev.waybill.boundary.scrub;

import dev.waybill.boundary.scrub.Find.Trust;
import java.util.Locale;

/** Bank accounts in the international form, by country, length and check digits (ISO 13616, mod 97). */
final class IbanFinder implements Finder {
    static final String NAME = Mark.PERSONAL + "iban";

    private static final String LENGTHS = "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18"
            + "DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28"
            + "LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33"
            + "SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30";

    @Override
    public void find(Sight sight, Finds finds) {
        String lower = sight.lower();
        for (int i = 1; i + 12 < lower.length(); i++) {
            boolean begins = Ascii.isDigit(lower.charAt(i + 1))
                    && Ascii.isDigit(lower.charAt(i + 2))
                    && Ascii.isLower(lower.charAt(i))
                    && Ascii.isLower(lower.charAt(i - 1))
                    && (i < 2 || !Ascii.isAlphanumeric(lower.charAt(i - 2)));
            if (begins) {
                account(sight, i - 1, finds);
            }
        }
    }

    private static void account(Sight sight, int from, Finds finds) {
        String lower = sight.lower();
        int entry = LENGTHS.indexOf(lower.substring(from, from + 2).toUpperCase(Locale.ROOT));
        if (entry < 0 || entry % 4 != 0) {
            return;
        }
        int length = Integer.parseInt(LENGTHS.substring(entry + 2, entry + 4));
        StringBuilder account = new StringBuilder(length);
        int at = from;
        // at most one separator a character: an account is not spread over a page
        while (at < lower.length() && account.length() < length && at - from <= 2 * length) {
            char c = lower.charAt(at);
            if (Ascii.isDigit(c) || Ascii.isLower(c)) {
                account.append(c);
            } else if (c != ' ' && c != '-' && c != '.') {
                return;
            }
            at++;
        }
        boolean ends = at == lower.length() || !Ascii.isAlphanumeric(lower.charAt(at));
        String turned = account.length() < length ? "" : account.substring(4) + account.substring(0, 4);
        if (ends && !turned.isEmpty() && Checks.remainder(turned, 97) == 1) {
            finds.add(sight, from, at, NAME, Trust.FORM);
        }
    }
}
