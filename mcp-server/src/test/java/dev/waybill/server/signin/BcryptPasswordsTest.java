package dev.waybill.server.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.cap.Caps;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class BcryptPasswordsTest {
    private final BcryptPasswords passwords = new BcryptPasswords(new SecureRandom());

    @Test
    void aPasswordMatchesItsHashAndNoOther() {
        String hash = passwords.hash("seven green teapots");
        assertTrue(hash.startsWith("$2b$12$"), hash);
        assertTrue(hash.length() <= Caps.PASSWORD_HASH);
        assertTrue(passwords.matches("seven green teapots", hash));
        assertFalse(passwords.matches("seven green teapot", hash));
        assertNotEquals(hash, passwords.hash("seven green teapots"), "each hash has a salt of its own");
    }

    @Test
    void everyByteUpToTheLimitCountsAndALongerPasswordIsNotCut() {
        String longest = "x".repeat(Caps.PASSWORD_BYTES - 1) + "a";
        String hash = passwords.hash(longest);
        assertTrue(passwords.matches(longest, hash));
        assertFalse(passwords.matches("x".repeat(Caps.PASSWORD_BYTES - 1) + "b", hash));
        assertFalse(passwords.matches(longest + "c", hash));
        assertThrows(IllegalArgumentException.class, () -> passwords.hash(longest + "c"));
    }

    @Test
    void theDecoyCostsAsMuchAsAnyAndMatchesNothing() {
        assertEquals(
                passwords.hash("seven green teapots").substring(0, 7),
                passwords.decoy().substring(0, 7));
        assertEquals(60, passwords.decoy().length());
        assertFalse(passwords.matches("", passwords.decoy()));
    }
}
