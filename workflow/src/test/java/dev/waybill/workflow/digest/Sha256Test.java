package dev.waybill.workflow.digest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class Sha256Test {
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void givesTheStandardsOwnExample() {
        assertEquals(OF_ABC, Sha256.hex("abc"));
        assertArrayEquals(HexFormat.of().parseHex(OF_ABC), Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Sha256.HEX_DIGITS, OF_ABC.length());
    }

    @Test
    void readsTextAsUtf8() {
        assertEquals(HexFormat.of().formatHex(Sha256.of(new byte[] {(byte) 0xc3, (byte) 0xa9})), Sha256.hex("\u00e9"));
    }

    @Test
    void startsAnewEachTime() {
        Sha256.start().update((byte) 1);
        assertEquals(OF_ABC, HexFormat.of().formatHex(Sha256.start().digest(new byte[] {'a', 'b', 'c'})));
    }
}
