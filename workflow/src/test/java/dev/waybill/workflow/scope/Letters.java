package dev.waybill.workflow.scope;

/** Spells bytes with the letters of one alphabet, so that a fuzzer's bytes become what a grammar is about. */
final class Letters {
    private final int[] letters;

    Letters(String alphabet) {
        letters = alphabet.codePoints().toArray();
    }

    /** One letter a byte. */
    String spell(byte[] data) {
        StringBuilder text = new StringBuilder(data.length);
        for (byte one : data) {
            text.appendCodePoint(letters[Math.floorMod(one, letters.length)]);
        }
        return text.toString();
    }
}
