package dev.waybill.server.console.entrance;

import dev.waybill.workflow.id.SessionId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a session's forms carry and another site can't know: an HMAC-SHA256 of the session's id. It is the session's as
 * long as it lives, so that a form which stood open while the cookie rotated can still be sent.
 */
public final class CsrfTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "waybill console form 1\n";

    private final Supplier<byte[]> key;

    /**
     * @param key 32 secret bytes, the same in every process on the data
     */
    public CsrfTokens(Supplier<byte[]> key) {
        this.key = key;
    }

    /** The token of a session's forms, 64 hex digits. */
    public String of(SessionId session) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            byte[] tag = mac.doFinal((PURPOSE + session.text()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(tag);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new AssertionError("every Java has " + ALGORITHM, impossible);
        }
    }

    /** Whether a form carries its session's token; as long in time for a wrong one as for the right one. */
    public boolean matches(SessionId session, String sent) {
        return MessageDigest.isEqual(
                of(session).getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
