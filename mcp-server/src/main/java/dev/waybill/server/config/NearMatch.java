package dev.waybill.server.config;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody most likely meant. */
final class NearMatch {
    /** More slips than this, and it is another word. */
    private static final int MAX_SLIPS = 3;
    /** Longer words are not compared. */
    private static final int MAX_LENGTH = 64;

    private NearMatch() {}

    static Optional<String> of(String typed, List<String> known) {
        if (typed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = plain(typed);
        return known.stream()
                .filter(word -> slips(plain, plain(word)) <= MAX_SLIPS)
                .min(Comparator.comparingInt(word -> slips(plain, plain(word))));
    }

    /** Case and separators are slips that do not count. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.');
    }

    /** The least number of letters put in, left out or replaced (Levenshtein). */
    private static int slips(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
