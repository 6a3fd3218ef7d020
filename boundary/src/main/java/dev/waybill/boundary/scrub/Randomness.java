package dev.waybill.boundary.scrub;

/**
 * How much more a string looks like drawn by lot than like written by someone, in bits. Two models are asked what the
 * string would cost: one draws every character from the alphabet in use; the other writes names and words, knows which
 * letters follow each other, and changes between lower case, upper case and digits as identifiers do.
 *
 * <p>The table was counted once in 46,000 different words of documentation and source text of two large open
 * distributions; none of the texts that measure the scrubber is among them.
 */
final class Randomness {
    /** Row: a letter; column: the next one. Half bits, as a letter: {@code a} is none, {@code u} is ten bits. */
    private static final String[] NEXT = {
        "pjiipnkqkrnhjhrjrgiflmonlq",
        "gllmgmophkpfnmhmqiimhppqkq",
        "golmhophjsiimnfmrjlgkqrros",
        "hmljeknpfppjmnimqkjlkoopnr",
        "jniilklpnrpjkgnknfhhplminr",
        "inlmhhnpesqinngmrikjjpormr",
        "inmndoljhsnjmjkmshiljpqqoq",
        "fnnmfnpogsmllnfnpjlilqqqmr",
        "klijkkkrqrpijehlqkhholrnsl",
        "gmllenoskqlmmlhlqogognosps",
        "imjlellnhrojllkkplgkkmkror",
        "gnlkenoqgrohonhmrnjjkoqrjr",
        "fknleoophrokknhgrnkmkpqpor",
        "ioihhkgojrnmnlimrnhflkprpr",
        "mljipmlqlqmiiflirgjjilkoqq",
        "gomlgnokjsohnohjrgkhkoprmr",
        "omomqlpqmqsgnmrnnkjlcmonrq",
        "gnkkenlqgrmlklgmrjiilnprls",
        "koinfmojhrmkmnjjnnhfjonqlr",
        "hnkmfmojfrplmnilqhjklooqkq",
        "kjklilmsisrhignisghgqrrpsr",
        "fnlndnnpfrrnmmjnrnlmpqoros",
        "gnjkgmoifrmlnihmrgjmponoqr",
        "knimempnisqljomhpmleppomlp",
        "jljlillnjspiiikfqkginnlpnn",
        "goopcppnhsomkpilqommoqqqlm",
    };

    private static final double LETTER = bits(26);
    private static final double DIGIT = bits(10);
    private static final double ORDERLY = 1.5;
    /** What a change of class costs a writer: from lower, upper, digit to lower, upper, digit. */
    private static final double[][] CHANGE = {{0.25, 3.3, 4.3}, {0.5, 2.1, 4.0}, {2.2, 2.4, 0.8}};

    private Randomness() {}

    /** Positive when chance explains the letters and digits of {@code text} better; other characters are passed over. */
    static double surplus(CharSequence text) {
        double alphabet = alphabet(text);
        double surplus = 0;
        char previous = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = type(c);
            if (type >= 0 && previous != 0) {
                surplus += written(previous, c) - alphabet;
            }
            previous = type < 0 ? 0 : c;
        }
        return surplus;
    }

    /** Whether the rest of a token that a line break cut shows that it is none of a sentence's words. */
    static boolean oddEnd(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (type(c) == 2 || (i > 0 && type(c) == 1 && type(rest.charAt(i - 1)) == 0)) {
                return true;
            }
        }
        return false;
    }

    private static double written(char previous, char c) {
        if (Math.abs(previous - c) <= 1) {
            return ORDERLY;
        }
        int from = type(previous);
        int to = type(c);
        double change = CHANGE[from][to];
        if (to == 2) {
            return change + DIGIT;
        }
        boolean sameWord = from != 2 && !(from == 0 && to == 1);
        return change + (sameWord ? (NEXT[index(previous)].charAt(index(c)) - 'a') / 2.0 : LETTER);
    }

    private static double alphabet(CharSequence text) {
        boolean[] used = new boolean[3];
        for (int i = 0; i < text.length(); i++) {
            int type = type(text.charAt(i));
            if (type >= 0) {
                used[type] = true;
            }
        }
        int size = (used[0] ? 26 : 0) + (used[1] ? 26 : 0) + (used[2] ? 10 : 0);
        return size == 0 ? 0 : bits(size);
    }

    private static int index(char letter) {
        return (letter | 0x20) - 'a';
    }

    /** 0 for lower case, 1 for upper case, 2 for a digit, -1 for anything else. */
    static int type(char c) {
        if (c >= 'a' && c <= 'z') {
            return 0;
        }
        if (c >= 'A' && c <= 'Z') {
            return 1;
        }
        return c >= '0' && c <= '9' ? 2 : -1;
    }

    private static double bits(int size) {
        return Math.log(size) / Math.log(2);
    }
}
