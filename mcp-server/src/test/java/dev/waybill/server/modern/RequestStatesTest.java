package dev.waybill.server.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.MessageReader;
import dev.waybill.workflow.id.KeyId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sealed state is good for, and everything that it is not. */
final class RequestStatesTest {
    private static final KeyId KEY = new KeyId(7);
    private static final String CALL = "{\"name\":\"t\",\"arguments\":{\"a\":1,\"b\":[{\"x\":\"y\"}]}}";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    private final InstantSource clock = now::get;
    private final RequestStates states = new RequestStates(() -> secret(1), clock);
    private final String sealed = states.seal("chk-1", KEY, request("tools/call", CALL));

    @Test
    void comesBackAsItWas() {
        assertEquals(Optional.of("chk-1"), states.open(sealed, KEY, request("tools/call", CALL)));
    }

    @Test
    void comesBackToAnotherProcessWithTheSameSecret() {
        RequestStates other = new RequestStates(() -> secret(1), clock);
        assertEquals(Optional.of("chk-1"), other.open(sealed, KEY, request("tools/call", CALL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"arguments\":{\"b\":[{\"x\":\"y\"}],\"a\":1},\"name\":\"t\"}",
                "{\"name\":\"t\",\"arguments\":{\"a\":1,\"b\":[{\"x\":\"y\"}]},\"_meta\":{\"progressToken\":3}}",
                "{\"name\":\"t\",\"arguments\":{\"a\":1,\"b\":[{\"x\":\"y\"}]},\"inputResponses\":{\"k\":{}},"
                        + "\"requestState\":\"s\"}",
            })
    void comesBackWithTheSameCallInOtherWords(String params) {
        assertEquals(Optional.of("chk-1"), states.open(sealed, KEY, request("tools/call", params)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"u\",\"arguments\":{\"a\":1,\"b\":[{\"x\":\"y\"}]}}",
                "{\"name\":\"t\",\"arguments\":{\"a\":2,\"b\":[{\"x\":\"y\"}]}}",
                "{\"name\":\"t\",\"arguments\":{\"a\":\"1\",\"b\":[{\"x\":\"y\"}]}}",
                "{\"name\":\"t\",\"arguments\":{\"a\":1,\"b\":[{\"x\":\"z\"}]}}",
                "{\"name\":\"t\",\"arguments\":{\"a\":1,\"b\":[{\"x\":\"y\"}],\"c\":null}}",
                "{\"name\":\"t\"}",
                "{}",
            })
    void isNothingWithAnotherCall(String params) {
        assertEquals(Optional.empty(), states.open(sealed, KEY, request("tools/call", params)));
    }

    @Test
    void isNothingWithAnotherMethod() {
        assertEquals(Optional.empty(), states.open(sealed, KEY, request("prompts/get", CALL)));
    }

    @Test
    void isNothingToAnotherKey() {
        assertEquals(Optional.empty(), states.open(sealed, new KeyId(8), request("tools/call", CALL)));
    }

    @Test
    void isNothingUnderAnotherSecret() {
        RequestStates other = new RequestStates(() -> secret(2), clock);
        assertEquals(Optional.empty(), other.open(sealed, KEY, request("tools/call", CALL)));
    }

    @Test
    void isOverAtItsEndAndNotBefore() {
        now.set(now.get().plus(RequestStates.GOOD_FOR).minus(Duration.ofMillis(1)));
        assertEquals(Optional.of("chk-1"), states.open(sealed, KEY, request("tools/call", CALL)));
        now.set(now.get().plusMillis(1));
        assertEquals(Optional.empty(), states.open(sealed, KEY, request("tools/call", CALL)));
    }

    @Test
    void everyFlippedBitIsFound() {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] forged = bytes.clone();
            forged[bit / 8] ^= (byte) (1 << (bit % 8));
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            assertEquals(Optional.empty(), states.open(text, KEY, request("tools/call", CALL)), "bit " + bit);
        }
    }

    @Test
    void everyCutAndEveryAdditionIsFound() {
        for (int length = 0; length < sealed.length(); length++) {
            assertEquals(
                    Optional.empty(),
                    states.open(sealed.substring(0, length), KEY, request("tools/call", CALL)),
                    "cut to " + length);
        }
        for (String more : new String[] {"A", "AA", "-TAMPERED", "=", "\n"}) {
            assertEquals(Optional.empty(), states.open(sealed + more, KEY, request("tools/call", CALL)), more);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "chk-1", "null", "{\"data\":\"x\",\"hmac\":\"y\"}", "ÄÖÜ", "../../etc"})
    void whatWasNeverSealedIsNothing(String made) {
        assertEquals(Optional.empty(), states.open(made, KEY, request("tools/call", CALL)));
    }

    @Test
    void tellsTheStateButNotTheKeyOrTheCall() {
        String seen = new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.ISO_8859_1);
        assertEquals(true, seen.endsWith("chk-1"));
        assertEquals(false, seen.contains(KEY.text()));
        assertNotEquals(sealed, states.seal("chk-1", new KeyId(9), request("tools/call", CALL)));
    }

    private static byte[] secret(int seed) {
        byte[] secret = new byte[32];
        secret[0] = (byte) seed;
        return secret;
    }

    private static Inbound.Request request(String method, String params) {
        String message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
        if (MessageReader.read(message.getBytes(StandardCharsets.UTF_8)) instanceof Inbound.Request request) {
            return request;
        }
        throw new IllegalArgumentException(message);
    }
}
