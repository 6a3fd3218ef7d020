package dev.waybill.boundary.scrub;

import dev.waybill.boundary.scrub.Find.Trust;

/**
 * Long random strings of no known form. What a repository is full of stays: commit ids and digests in hexadecimal,
 * UUIDs, ids in one case (a handle, a ULID), checksums that name their algorithm, names however long.
 */
final class RandomFinder implements Finder {
    static final String NAME = Mark.SECRET + "random";
    static final String BITCOIN = Mark.SECRET + "bitcoin-private-key";

    /** Mixed case and digits, or a long string of one case. */
    private static final int SHORTEST_MIXED = 20;

    private static final int SHORTEST_ONE_CASE = 32;
    private static final int SHORTEST_JOINED = 32;
    private static final int LONGEST_DIGEST = 128;
    /** In bits, at the shortest length; a longer name costs a writer less and less than chance, so half a bit less a character. */
    private static final double ENOUGH = 2;

    private static final double ENOUGH_ONE_CASE = 10;
    private static final double ENOUGH_JOINED = 0;

    @Override
    public void find(Sight sight, Finds finds) {
        String text = sight.text();
        int at = 0;
        while (at < text.length()) {
            if (!isPart(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            if (end - at >= SHORTEST_MIXED) {
                run(sight, at, end, finds);
            }
            at = end;
        }
    }

    private static void run(Sight sight, int from, int to, Finds finds) {
        String lower = sight.lower();
        if (isChecksum(lower, from)) {
            return;
        }
        String run = sight.text().substring(from, to);
        if (joined(run)) {
            finds.add(sight, from, to, NAME, Trust.CHANCE);
            return;
        }
        int at = 0;
        while (at < run.length()) {
            int end = pieceEnd(run, at);
            if (end - at >= SHORTEST_MIXED && random(run.substring(at, end))) {
                String kind = kind(run.substring(at, end));
                int start = at;
                while (start > 0 && oddPiece(run, pieceStart(run, start - 1), start - 1)) {
                    start = pieceStart(run, start - 1);
                }
                while (end < run.length() && oddPiece(run, end + 1, pieceEnd(run, end + 1))) {
                    end = pieceEnd(run, end + 1);
                }
                finds.add(sight, from + start, from + end, kind, Trust.CHANCE);
            }
            at = end + 1;
        }
    }

    /** A neighbour of a random piece that is none of a name's words: both belong to one string. */
    private static boolean oddPiece(String run, int from, int to) {
        String piece = run.substring(from, Math.max(from, to));
        return !piece.isEmpty() && Checks.mixedCase(piece) && Randomness.surplus(piece) > -piece.length();
    }

    private static int pieceStart(String run, int to) {
        int start = to;
        while (start > 0 && Ascii.isAlphanumeric(run.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** The only random string of no prefix whose length and alphabet say what it is. */
    private static String kind(String piece) {
        boolean wallet = (piece.length() == 51 && piece.charAt(0) == '5')
                || (piece.length() == 52 && (piece.charAt(0) == 'K' || piece.charAt(0) == 'L'));
        return wallet && Checks.bitcoinKey(piece) ? BITCOIN : NAME;
    }

    /** One unbroken string of letters and digits. */
    static boolean random(String piece) {
        if (isDigest(piece)) {
            return false;
        }
        boolean[] seen = new boolean[3];
        for (int i = 0; i < piece.length(); i++) {
            seen[Randomness.type(piece.charAt(i))] = true;
        }
        double surplus = Randomness.surplus(piece);
        if (seen[0] && seen[1]) {
            double least = (seen[2] ? ENOUGH : ENOUGH_ONE_CASE) - (piece.length() - SHORTEST_MIXED) / 2.0;
            return surplus > least;
        }
        return piece.length() >= SHORTEST_ONE_CASE && (seen[0] || seen[1]) && surplus > ENOUGH_ONE_CASE;
    }

    /** Base 64 and its kin: random all along, with a sign here and there. */
    private static boolean joined(String run) {
        StringBuilder odd = new StringBuilder(run.length());
        int pieces = 0;
        int length = 0;
        int at = 0;
        while (at < run.length()) {
            int end = pieceEnd(run, at);
            if (end > at) {
                String piece = run.substring(at, end);
                pieces++;
                length += piece.length();
                if (piece.length() < 7 || !isDigest(piece)) {
                    odd.append(piece).append('-');
                }
            }
            at = end + 1;
        }
        return pieces > 1
                && odd.length() - pieces >= SHORTEST_JOINED
                && length >= 6 * pieces
                && Checks.mixedCase(run)
                && Randomness.surplus(odd) > ENOUGH_JOINED;
    }

    private static int pieceEnd(String run, int from) {
        int end = from;
        while (end < run.length() && Ascii.isAlphanumeric(run.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Hexadecimal in one case, or digits only. */
    static boolean isDigest(String piece) {
        boolean lower = false;
        boolean upper = false;
        int from = piece.startsWith("0x") ? 2 : 0;
        for (int i = from; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (Character.digit(c, 16) < 0) {
                return false;
            }
            lower |= Randomness.type(c) == 0;
            upper |= Randomness.type(c) == 1;
        }
        return !(lower && upper) && piece.length() - from <= LONGEST_DIGEST;
    }

    /** Whether a checksum begins here that says so: {@code sha512-…} of npm, {@code h1:…} of Go, a path of Nix. */
    private static boolean isChecksum(String lower, int from) {
        return lower.startsWith("sha1-", from)
                || lower.startsWith("sha256-", from)
                || lower.startsWith("sha384-", from)
                || lower.startsWith("sha512-", from)
                || before(lower, from, "h1:")
                || before(lower, from, "sha1:")
                || before(lower, from, "sha256:")
                || before(lower, from, "sha384:")
                || before(lower, from, "sha512:")
                || lower.startsWith("/nix/store/", from)
                || lower.startsWith("nix/store/", from);
    }

    private static boolean before(String lower, int from, String words) {
        return lower.startsWith(words, from - words.length());
    }

    private static boolean isPart(char c) {
        return Ascii.isAlphanumeric(c) || c == '+' || c == '/' || c == '-' || c == '_' || c == '=';
    }
}
