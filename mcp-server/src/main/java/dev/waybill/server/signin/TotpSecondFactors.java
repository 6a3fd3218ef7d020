package dev.waybill.server.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.waybill.workflow.person.SecondFactors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes as all authenticators know them: six digits, thirty seconds, HMAC with SHA-1 (RFC 6238). */
public final class TotpSecondFactors implements SecondFactors {
    static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;
    /** As long as SHA-1's output (RFC 4226, section 4, R6). */
    private static final int SECRET_BYTES = 20;
    /** Steps that a device's clock may be off, either way (RFC 6238, section 5.2). */
    private static final int DRIFT = 1;

    private static final String ISSUER = "Waybill";

    private final RandomGenerator random;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    /** Codes with secrets from a cryptographic generator. */
    public TotpSecondFactors(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base32Text.encode(secret);
    }

    @Override
    public boolean isSecret(String secret) {
        return Base32Text.decode(secret).length == SECRET_BYTES;
    }

    @Override
    public OptionalLong step(String secret, String code, long nowMillis) {
        if (code.length() != DIGITS || !code.chars().allMatch(c -> c >= '0' && c <= '9') || !isSecret(secret)) {
            return OptionalLong.empty();
        }
        SecretKeySpec key = new SecretKeySpec(Base32Text.decode(secret), generator.getAlgorithm());
        long now = Math.floorDiv(nowMillis, STEP_SECONDS * 1000L);
        OptionalLong found = OptionalLong.empty();
        // All of them, in constant time each: which one it is shall not be told by the time it takes.
        for (long step = now - DRIFT; step <= now + DRIFT; step++) {
            if (MessageDigest.isEqual(
                    code.getBytes(StandardCharsets.US_ASCII), code(key, step).getBytes(StandardCharsets.US_ASCII))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    @Override
    public String uri(String secret, String account) {
        return "otpauth://totp/" + ISSUER + ":" + encode(account) + "?secret=" + secret + "&issuer=" + ISSUER;
    }

    private String code(SecretKeySpec key, long step) {
        try {
            return generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException impossible) {
            throw new AssertionError("a secret of 20 bytes is a key", impossible);
        }
    }

    /** A path segment, in which a space is no plus sign. */
    private static String encode(String account) {
        return URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
