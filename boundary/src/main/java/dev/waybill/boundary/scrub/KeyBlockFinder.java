package dev.waybill.boundary.scrub;

import dev.waybill.boundary.scrub.Find.Trust;
import java.util.Set;

/**
 * Armoured key material: PEM, OpenSSH, PGP and PuTTY blocks, whole, cut at either end, or on one line with escaped
 * breaks. A private key without an end goes to the end of the text; of what is public, only the armoured part goes.
 */
final class KeyBlockFinder implements Finder {
    private static final String PRIVATE_KEY = Mark.SECRET + "private-key";
    private static final String SSH = Mark.SECRET + "ssh-private-key";
    private static final String PGP = Mark.SECRET + "pgp-private-key";
    private static final String PUTTY = Mark.SECRET + "putty-key";
    private static final String BLOCK = Mark.SECRET + "pem";
    static final Set<String> NAMES = Set.of(PRIVATE_KEY, SSH, PGP, PUTTY, BLOCK);

    private static final int LONGEST_LABEL = 64;
    /** A piece of base 64 this long is part of a block and no word. */
    private static final int SHORTEST_PIECE = 12;

    @Override
    public void find(Sight sight, Finds finds) {
        String lower = sight.lower();
        int putty = lower.indexOf("putty-user-key-file-");
        if (putty >= 0) {
            finds.add(sight, putty, lower.length(), PUTTY, Trust.FORM);
        }
        int from = 0;
        for (int at = lower.indexOf("begin", from); at >= 0; at = lower.indexOf("begin", from)) {
            from = Math.max(at + 1, block(sight, at, finds));
        }
        for (int at = lower.indexOf("end"); at >= 0; at = lower.indexOf("end", at + 1)) {
            tail(sight, at, finds);
        }
    }

    /** Returns where the search goes on. */
    private static int block(Sight sight, int begin, Finds finds) {
        String lower = sight.lower();
        int start = dashesBefore(lower, begin);
        int label = begin + "begin".length();
        int close = lower.indexOf("--", label);
        if (start == begin || close < 0 || close - label > LONGEST_LABEL) {
            return begin + 1;
        }
        String name = lower.substring(label, close).strip();
        String kind = kind(name);
        if (name.isEmpty() || !isLabel(name)) {
            return begin + 1;
        }
        int body = dashesAfter(lower, close);
        int end = lower.indexOf("end " + name, body);
        boolean hidden = kind.equals(PRIVATE_KEY) || kind.equals(SSH) || kind.equals(PGP);
        int stop;
        if (end >= 0 && dashesBefore(lower, end) < end) {
            stop = dashesAfter(lower, end + "end ".length() + name.length());
        } else {
            stop = hidden && !prose(sight, body) ? lower.length() : armour(lower, body);
        }
        // the header of a private key goes even alone: what follows it may stand in the next text
        if (stop > body || hidden) {
            finds.add(sight, start, Math.max(stop, body), kind, Trust.FORM);
        }
        return Math.max(stop, body);
    }

    /** The end line of a block whose beginning was cut away. */
    private static void tail(Sight sight, int end, Finds finds) {
        String lower = sight.lower();
        int dashes = dashesBefore(lower, end);
        int label = end + "end".length();
        int close = lower.indexOf("--", label);
        if (dashes == end || close < 0 || close - label > LONGEST_LABEL) {
            return;
        }
        String name = lower.substring(label, close).strip();
        int start = armourBackwards(lower, dashes);
        if (!name.isEmpty() && isLabel(name) && start < dashes) {
            finds.add(sight, start, dashesAfter(lower, close), kind(name), Trust.FORM);
        }
    }

    private static String kind(String name) {
        if (name.contains("pgp") || name.contains("gpg")) {
            return name.contains("private") || name.contains("secret") ? PGP : BLOCK;
        }
        if (name.contains("openssh") || name.contains("ssh2")) {
            return name.contains("public") ? BLOCK : SSH;
        }
        return name.contains("private") ? PRIVATE_KEY : BLOCK;
    }

    private static boolean isLabel(String name) {
        boolean known = name.contains("key")
                || name.contains("certificate")
                || name.contains("pgp")
                || name.contains("pkcs7")
                || name.contains("cms")
                || name.contains("parameters")
                || name.contains("message")
                || name.contains("x509");
        return known && name.chars().allMatch(c -> Ascii.isAlphanumeric((char) c) || c == ' ' || c == '.');
    }

    /** A sentence about the header follows it, and no key. */
    private static boolean prose(Sight sight, int body) {
        int stop = armour(sight.lower(), body);
        if (stop > body) {
            return false;
        }
        String rest = sight.text().substring(body, Math.min(sight.text().length(), body + 200));
        return Randomness.surplus(rest) < 0;
    }

    /** The end of the pieces of base 64 from here on, with breaks, escapes and header lines between them. */
    private static int armour(String lower, int from) {
        int stop = from;
        int at = from;
        while (at < lower.length()) {
            int end = at;
            while (end < lower.length() && isArmour(lower.charAt(end))) {
                end++;
            }
            boolean escaped =
                    at > 0 && lower.charAt(at - 1) == '\\' && end > at && "nrt".indexOf(lower.charAt(at)) >= 0;
            if (end - at >= SHORTEST_PIECE
                    || (stop > from && end > at && (end == lower.length() || lower.charAt(end - 1) == '='))) {
                stop = end;
            } else if (end > at && !escaped && lower.charAt(end - 1) != ':' && stop > from && !header(lower, at)) {
                return stop;
            } else if (end - at > LONGEST_LABEL || at - stop > 4 * LONGEST_LABEL) {
                return stop;
            }
            at = Math.max(end, at) + 1;
        }
        return stop;
    }

    private static int armourBackwards(String lower, int to) {
        int start = to;
        int at = to;
        while (at > 0) {
            int begin = at;
            while (begin > 0 && isArmour(lower.charAt(begin - 1))) {
                begin--;
            }
            if (at - begin >= SHORTEST_PIECE || (start == to && begin < at && lower.charAt(at - 1) == '=')) {
                start = begin;
            } else if (at - begin > 1 || start - begin > LONGEST_LABEL) {
                return start;
            }
            at = begin - 1;
        }
        return start;
    }

    private static boolean header(String lower, int at) {
        return lower.startsWith("proc", at)
                || lower.startsWith("dek", at)
                || lower.startsWith("version", at)
                || lower.startsWith("comment", at);
    }

    private static boolean isArmour(char c) {
        return Ascii.isAlphanumeric(c) || c == '+' || c == '/' || c == '=';
    }

    private static int dashesBefore(String lower, int at) {
        int start = at;
        while (start > 0 && (lower.charAt(start - 1) == ' ' || lower.charAt(start - 1) == '\t')) {
            start--;
        }
        int dashes = start;
        while (dashes > 0 && lower.charAt(dashes - 1) == '-') {
            dashes--;
        }
        return start - dashes >= 2 ? dashes : at;
    }

    private static int dashesAfter(String lower, int at) {
        int end = at;
        while (end < lower.length() && (lower.charAt(end) == '-' || lower.charAt(end) == ' ')) {
            end++;
        }
        while (end > at && lower.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
