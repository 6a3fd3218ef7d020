package dev.waybill.server.cli.machine;

import dev.waybill.server.cli.output.Facts;
import java.util.Locale;

/**
 * What one check found.
 *
 * @param says what is the case
 * @param mend the command that mends it; empty where there is nothing to mend
 */
record Finding(String check, Health health, String says, String mend) {
    /** How bad it is. */
    enum Health {
        WELL,
        /** Works, but most likely not as meant. */
        ODD,
        WRONG
    }

    static Finding well(String check, String says) {
        return new Finding(check, Health.WELL, says, "");
    }

    static Finding odd(String check, String says, String mend) {
        return new Finding(check, Health.ODD, says, mend);
    }

    static Finding wrong(String check, String says, String mend) {
        return new Finding(check, Health.WRONG, says, mend);
    }

    Facts facts() {
        return new Facts()
                .text("check", check)
                .text("health", health.name().toLowerCase(Locale.ROOT))
                .text("says", says)
                .text("mend", mend);
    }
}
