package dev.waybill.server.modern;

import dev.waybill.server.message.Inbound;
import dev.waybill.workflow.id.KeyId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals what a handler wants to find again when its call comes back, since it travels through the client
 * (2026-07-28, basic/patterns/mrtr, "Server Requirements", 4 and 5). A seal is good for the key that made the call,
 * for a call of the same method with the same parameters, and for a while; the state itself can be read by anyone.
 * It may come back more than once: what is done then must be harmless to do twice.
 *
 * <p>A sealed state is base64url of: the moment it ends (8 bytes, milliseconds since 1970), HMAC-SHA256 (32 bytes),
 * the state in UTF-8.
 */
public final class RequestStates {
    /** Long enough for a person to read a question and find the page that answers it. */
    static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;
    private static final int HEAD_BYTES = Long.BYTES + MAC_BYTES;

    /** What is not part of a call's own parameters. */
    private static final Set<String> BESIDE_THE_CALL = Set.of("_meta", "inputResponses", "requestState");

    private final Supplier<byte[]> secret;
    private final InstantSource clock;

    /** @param secret at least 32 random bytes, the same for all processes that serve the same callers */
    public RequestStates(Supplier<byte[]> secret, InstantSource clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** Seals a state for one key's call. */
    String seal(String state, KeyId key, Inbound.Request request) {
        long end = clock.millis() + GOOD_FOR.toMillis();
        byte[] text = state.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = ByteBuffer.allocate(HEAD_BYTES + text.length)
                .putLong(end)
                .put(mac(end, text, key, request))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The state under a seal; empty if it is not ours, was made for another key or call, or is over. */
    Optional<String> open(String sealed, KeyId key, Inbound.Request request) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
        if (bytes.length < HEAD_BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        long end = parts.getLong();
        byte[] mac = new byte[MAC_BYTES];
        parts.get(mac);
        byte[] text = new byte[parts.remaining()];
        parts.get(text);
        boolean ours = MessageDigest.isEqual(mac, mac(end, text, key, request));
        return ours && clock.millis() < end ? Optional.of(new String(text, StandardCharsets.UTF_8)) : Optional.empty();
    }

    private byte[] mac(long end, byte[] text, KeyId key, Inbound.Request request) {
        ObjectNode call = JsonNodeFactory.instance.objectNode();
        call.setAll(request.params());
        call.remove(BESIDE_THE_CALL);
        StringBuilder bound = new StringBuilder(key.text())
                .append('\n')
                .append(request.method())
                .append('\n');
        CanonicalJson.append(bound, call);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.get(), ALGORITHM));
            // The length of the state goes first, so that no part of it can be taken for the call.
            mac.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(end)
                    .putLong(text.length)
                    .array());
            mac.update(text);
            return mac.doFinal(bound.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
