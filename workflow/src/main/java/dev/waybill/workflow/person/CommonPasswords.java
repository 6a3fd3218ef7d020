package dev.waybill.workflow.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that passwords are most often made of. A password is held against them by its letters alone, since what
 * people add to reach a length is digits and signs.
 */
final class CommonPasswords {
    private static final String LIST = "common-passwords.txt";
    private static final Set<String> WORDS = read();

    private CommonPasswords() {}

    static boolean has(String letters) {
        return WORDS.contains(letters);
    }

    static int size() {
        return WORDS.size();
    }

    /** The letters of a folded text. */
    static String letters(String folded) {
        StringBuilder letters = new StringBuilder();
        folded.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Set<String> read() {
        try (InputStream list = CommonPasswords.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("the program lacks its own file " + LIST);
            }
            return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
