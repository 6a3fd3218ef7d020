package dev.waybill.workflow.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyTextTest {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    @Test
    void isAPrefixAndBase62OfSecretAndChecksum() {
        String zero = "wbk_" + "0".repeat(43);
        String checksum =
                KeyText.mint(KeyText.Kind.PLUGIN, allBytes(0)).reveal().substring(47);
        assertEquals(
                zero + checksum, KeyText.mint(KeyText.Kind.PLUGIN, allBytes(0)).reveal());
        CRC32 crc = new CRC32();
        crc.update(zero.getBytes(StandardCharsets.US_ASCII));
        assertEquals(crc.getValue(), number(checksum));
    }

    @Test
    @Promise("K3")
    void holdsTwoHundredFiftySixBits() {
        // (2^256 - 1) in base 62, computed elsewhere
        assertEquals(
                "yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp1",
                KeyText.mint(KeyText.Kind.PLUGIN, allBytes(0xff)).reveal().substring(4, 47));
    }

    @ParameterizedTest
    @EnumSource
    void takesBackWhatItMints(KeyText.Kind kind) {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            KeyText minted = KeyText.mint(kind, random);
            assertEquals(kind.length(), minted.reveal().length());
            KeyText parsed = KeyText.parse(kind, minted.reveal()).orElseThrow();
            assertEquals(minted.reveal(), parsed.reveal());
            assertEquals(minted.hash(), parsed.hash());
        }
    }

    @Test
    @Promise("B9")
    void catchesEachSingleChangedCharacter() {
        Random random = new Random(2);
        for (int sample = 0; sample < 5; sample++) {
            String text = KeyText.mint(KeyText.Kind.PLUGIN, random).reveal();
            for (int at = 0; at < text.length(); at++) {
                for (int digit = 0; digit < DIGITS.length(); digit++) {
                    String changed = text.substring(0, at) + DIGITS.charAt(digit) + text.substring(at + 1);
                    assertEquals(
                            changed.equals(text),
                            KeyText.parse(KeyText.Kind.PLUGIN, changed).isPresent());
                }
            }
        }
    }

    @Test
    void catchesEachSwapOfNeighbours() {
        Random random = new Random(3);
        for (int sample = 0; sample < 200; sample++) {
            String text = KeyText.mint(KeyText.Kind.PLUGIN, random).reveal();
            for (int at = 0; at + 1 < text.length(); at++) {
                char[] swapped = text.toCharArray();
                swapped[at] = text.charAt(at + 1);
                swapped[at + 1] = text.charAt(at);
                assertEquals(
                        text.charAt(at) == text.charAt(at + 1),
                        KeyText.parse(KeyText.Kind.PLUGIN, new String(swapped)).isPresent());
            }
        }
    }

    @Test
    void isNoSecretOfTheOtherKind() {
        String plugin = KeyText.mint(KeyText.Kind.PLUGIN, new Random(4)).reveal();
        assertTrue(plugin.startsWith("wbk_"));
        assertEquals(Optional.empty(), KeyText.parse(KeyText.Kind.MEMBER, plugin));
        assertEquals(Optional.empty(), KeyText.parse(KeyText.Kind.MEMBER, "wbm_" + plugin.substring(4)));
        assertTrue(KeyText.mint(KeyText.Kind.MEMBER, new Random(4)).reveal().startsWith("wbm_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wbk_", "wbk", "WBK_", "Bearer "})
    void refusesWhatIsNoSecretAtAll(String start) {
        assertEquals(Optional.empty(), KeyText.parse(KeyText.Kind.PLUGIN, start));
        assertEquals(Optional.empty(), KeyText.parse(KeyText.Kind.PLUGIN, start + "0".repeat(53 - start.length())));
        assertEquals(Optional.empty(), KeyText.parse(KeyText.Kind.PLUGIN, "wbk_" + "\u0661".repeat(49)));
        assertEquals(Optional.empty(), KeyText.parse(KeyText.Kind.PLUGIN, "wbk_" + "-".repeat(49)));
    }

    @Test
    void mindsSpacesAndLength() {
        String text = KeyText.mint(KeyText.Kind.PLUGIN, new Random(5)).reveal();
        for (String other : new String[] {text + "0", text + "\n", " " + text, text.substring(1)}) {
            assertEquals(Optional.empty(), KeyText.parse(KeyText.Kind.PLUGIN, other));
        }
    }

    @Test
    void isKeptAsThePlainSha256OfItsText() {
        KeyText text = KeyText.mint(KeyText.Kind.PLUGIN, new Random(6));
        assertEquals(Sha256.hex(text.reveal()), text.hash().hex());
        assertNotEquals(
                text.hash(), KeyText.mint(KeyText.Kind.PLUGIN, new Random(7)).hash());
    }

    @Test
    void isNeverPrintedByAccident() {
        KeyText text = KeyText.mint(KeyText.Kind.PLUGIN, new Random(8));
        assertEquals("KeyText[redacted]", text.toString());
        assertFalse(Optional.of(text).toString().contains(text.reveal().substring(4)));
    }

    private static RandomGenerator allBytes(int value) {
        return new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) value);
            }
        };
    }

    private static long number(String base62) {
        long number = 0;
        for (int i = 0; i < base62.length(); i++) {
            number = number * 62 + DIGITS.indexOf(base62.charAt(i));
        }
        return number;
    }
}
