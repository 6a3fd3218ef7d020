package dev.waybill.server.console.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them. */
public final class Amount {
    private static final int MICROS_DIGITS = 6;
    private static final int CENT_DIGITS = 2;

    private Amount() {}

    /** With commas, as in {@code 1,234,567}. */
    public static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number and what it counts. */
    public static String counted(long number, String one, String many) {
        return of(number) + " " + (number == 1 ? one : many);
    }

    /** Millionths of a US dollar, to the cent: {@code $1,234.57}. */
    public static String dollars(long micros) {
        BigDecimal exact = BigDecimal.valueOf(micros, MICROS_DIGITS);
        return "$" + String.format(Locale.ROOT, "%,.2f", exact.setScale(CENT_DIGITS, RoundingMode.HALF_UP));
    }
}
