package dev.waybill.boundary.scrub;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** The world's numbering plans. Loading them takes tens of milliseconds once, so no text without digits gets here. */
final class Numbering {
    /** Where a national number without its country is looked up. */
    private static final String[] REGIONS = {
        "US", "GB", "DE", "FR", "IN", "ES", "IT", "NL", "BR", "AU", "JP", "CN", "PL", "SE", "CH"
    };

    private static final int NORTH_AMERICA = 1;

    private Numbering() {}

    /** @param unsure whether a number that is merely possible counts, where it is grouped as people write it */
    static boolean international(String candidate, boolean unsure) {
        try {
            PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
            PhoneNumber number = plans.parse(candidate, null);
            if (plans.isValidNumber(number)) {
                return true;
            }
            boolean grouped = candidate
                            .chars()
                            .filter(c -> c == ' ' || c == '-' || c == '(')
                            .count()
                    >= 2;
            boolean american = number.getCountryCode() == NORTH_AMERICA && number.getNationalNumber() >= 2_000_000_000L;
            return unsure && plans.isPossibleNumber(number) && (grouped || american);
        } catch (NumberParseException e) {
            return false;
        }
    }

    static boolean national(String candidate) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        for (String region : REGIONS) {
            try {
                if (plans.isValidNumber(plans.parse(candidate, region))) {
                    return true;
                }
            } catch (NumberParseException e) {
                return false;
            }
        }
        return false;
    }

    static boolean northAmerican(String candidate) {
        try {
            PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
            return plans.isValidNumber(plans.parse(candidate, "US"));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
