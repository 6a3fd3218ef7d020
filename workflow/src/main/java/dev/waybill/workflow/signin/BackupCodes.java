package dev.waybill.workflow.signin;

import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.key.KeyHash;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Codes for the day on which the authenticator is lost. Sixteen characters of 31 are 79 random bits, which no
 * dictionary holds, so that their plain hash may be kept.
 */
final class BackupCodes {
    static final int COUNT = 10;
    private static final int CHARACTERS = 16;
    private static final int GROUP = 4;
    /** Without the letters and digits that are taken for each other. */
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    private BackupCodes() {}

    static List<String> mint(RandomGenerator random) {
        return IntStream.range(0, COUNT).mapToObj(index -> one(random)).toList();
    }

    static List<KeyHash> hashes(List<String> codes) {
        return codes.stream().map(BackupCodes::hash).toList();
    }

    /** However it was typed: in capitals, with spaces, without dashes. */
    static KeyHash hash(String typed) {
        return new KeyHash(Sha256.hex(plain(typed)));
    }

    static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> c != '-' && !Character.isSpaceChar(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String one(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
