package dev.waybill.workflow.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.id.KeyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PluginKeyTest {
    private static final KeyHash HASH = new KeyHash("a".repeat(64));
    private static final PluginKey KEY = new PluginKey(new KeyId(1), "laptop", HASH, 2, 3, 4, 10, 100, 0);

    @Test
    void opensUntilTheMillisecondItExpires() {
        assertTrue(KEY.valid(99));
        assertFalse(KEY.valid(100));
        assertTrue(new PluginKey(new KeyId(1), "laptop", HASH, 2, 3, 4, 10, 0, 0).valid(Long.MAX_VALUE));
    }

    @Test
    void opensNothingOnceRevoked() {
        PluginKey revoked = KEY.revoked(50);
        assertEquals(new PluginKey(new KeyId(1), "laptop", HASH, 2, 3, 4, 10, 100, 50), revoked);
        assertFalse(revoked.valid(50));
        assertFalse(revoked.valid(49));
    }

    @Test
    void keepsAllButTextAndMakerWhenRotated() {
        KeyHash other = new KeyHash("b".repeat(64));
        assertEquals(new PluginKey(new KeyId(1), "laptop", other, 2, 9, 4, 10, 100, 0), KEY.rotated(other, 9, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "A", "g", "/", ":", "`"})
    void hasAHashOfSixtyFourLowerCaseHexDigits(String last) {
        String rest = "0".repeat(last.equals("a") ? 64 : 63);
        assertThrows(IllegalArgumentException.class, () -> new KeyHash(rest + last));
    }
}
