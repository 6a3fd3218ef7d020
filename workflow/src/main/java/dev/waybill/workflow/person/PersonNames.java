package dev.waybill.workflow.person;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.text.InvisibleCharacters;
import java.text.Normalizer;
import java.util.Locale;

/** What somebody may sign in as, and when two names are the same. */
public final class PersonNames {
    private PersonNames() {}

    /**
     * The name without what a keyboard adds at its ends.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT}
     */
    public static String require(String typed) {
        String name = typed.strip();
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > Caps.NAME || fold(name).length() > Caps.NAME) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT, "the name has 1 to " + Caps.NAME + " characters, not " + length);
        }
        if (InvisibleCharacters.in(name)) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT, "the name has no control or invisible characters: type it again");
        }
        return name;
    }

    /** What is compared: names that differ in case, or in how a keyboard composes their letters, are one. */
    public static String fold(String name) {
        String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC);
        return Normalizer.normalize(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
