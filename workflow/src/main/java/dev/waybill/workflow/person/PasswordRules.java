package dev.waybill.workflow.person;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.text.InvisibleCharacters;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/**
 * Which passwords are taken: long ones that nobody guesses first. No demand for digits or signs, which only makes
 * them worse to remember (NIST SP 800-63B, section 5.1.1.2).
 */
public final class PasswordRules {
    private static final List<String> ROWS = List.of(
            "0123456789012345678901234567890123456789",
            "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnmqwertyuiop",
            "1q2w3e4r5t6y7u8i9o0p1q2w3e4r5t6y",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik");
    /** A pattern that is repeated is as good as once. */
    private static final int LONGEST_UNIT = 4;

    private PasswordRules() {}

    /**
     * The password in the form that is hashed: as composed on every keyboard.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT}; the message says which rule, never the password
     */
    public static String require(String typed, String name) {
        String password = compose(typed);
        int length = password.codePointCount(0, password.length());
        if (length < Caps.PASSWORD_LEAST || length > Caps.PASSWORD) {
            throw refuse("the password has " + Caps.PASSWORD_LEAST + " to " + Caps.PASSWORD + " characters, not "
                    + length + ": a few words are long and easy to remember");
        }
        int bytes = bytes(password);
        if (bytes > Caps.PASSWORD_BYTES) {
            throw refuse("the password has at most " + Caps.PASSWORD_BYTES + " bytes in UTF-8, not " + bytes
                    + ", since bcrypt reads no further: choose a shorter one, or fewer accented letters");
        }
        if (InvisibleCharacters.inLine(password)) {
            throw refuse("the password has no control or invisible characters: type it again");
        }
        String folded = PersonNames.fold(password);
        String letters = CommonPasswords.letters(folded);
        if (letters.equals(CommonPasswords.letters(PersonNames.fold(name))) && !letters.isEmpty()) {
            throw refuse("the password is not the name, with or without digits and signs: choose another");
        }
        if (CommonPasswords.has(letters) || repeats(folded) || alongARow(folded)) {
            throw refuse(
                    "the password is one of those that are guessed first: choose another, of a few unrelated words");
        }
        return password;
    }

    /** Whether a typed password can be anybody's; what can't is still compared, with nothing, for the same time. */
    public static boolean possible(String password) {
        return password.length() <= Caps.PASSWORD_BYTES && bytes(compose(password)) <= Caps.PASSWORD_BYTES;
    }

    /** One spelling for what keyboards compose in several ways (RFC 8265, section 4.2). */
    public static String compose(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean repeats(String password) {
        for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
            if (password.substring(unit).equals(password.substring(0, password.length() - unit))) {
                return true;
            }
        }
        return false;
    }

    private static boolean alongARow(String password) {
        String backwards = new StringBuilder(password).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(password) || row.contains(backwards));
    }

    private static RefusedException refuse(String message) {
        return new RefusedException(RefusalCode.INVALID_ARGUMENT, message);
    }
}
