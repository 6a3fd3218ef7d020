package dev.waybill.server.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.waybill.server.fixture.HostileMessages;
import dev.waybill.server.fixture.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MessageReaderTest {
    private static final int MUTANTS = 50_000;

    @Test
    void depthOfSixteenIsReadAndSeventeenIsNot() {
        String deep = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":{\"a\":" + "[".repeat(14)
                + "]".repeat(14) + "}}";
        assertInstanceOf(Inbound.Request.class, read(deep));
        assertInstanceOf(
                Inbound.Unreadable.class, read(deep.replace("[[", "[[[").replace("]]", "]]]")));
    }

    @Test
    void idsAreTextOrWholeNumbersOfSixtyFourBits() {
        for (String id :
                List.of("0", "-1", "9223372036854775807", "\"\"", "\"ä\\n\\\"\"", "\"" + "x".repeat(128) + "\"")) {
            Inbound.Request request = assertInstanceOf(
                    Inbound.Request.class, read("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"m\"}"));
            assertEquals(id, request.id().json());
        }
    }

    @Test
    void pairsOfSurrogatesAreWholeCharacters() {
        Inbound.Request request = assertInstanceOf(
                Inbound.Request.class,
                read("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":{\"a\":\"\\ud83d\\ude00\"}}"));
        assertEquals("😀", request.params().path("a").stringValue());
    }

    @Test
    void numbersKeepTheirKind() {
        Inbound.Request request = assertInstanceOf(
                Inbound.Request.class,
                read("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":{\"a\":1,\"b\":1.0,\"c\":1e2,"
                        + "\"d\":99999999999999999999}}"));
        assertEquals(true, request.params().path("a").isInt());
        assertEquals(false, request.params().path("b").isIntegralNumber());
        assertEquals(false, request.params().path("c").isIntegralNumber());
        assertEquals(true, request.params().path("d").isBigInteger());
    }

    @Test
    void noMutantOfAMessageIsMoreThanARefusal() {
        Random random = new Random(20260728);
        byte[] valid = Messages.modern(
                        "\"é😀\"", "tools/call", Messages.tool("measure", "{\"n\":-1.5e+10,\"s\":\"\\ud83d\\ude00\"}"))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = valid.clone();
            int changes = 1 + random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                int at = random.nextInt(mutant.length);
                mutant[at] = random.nextBoolean() ? (byte) random.nextInt(256) : valid[random.nextInt(valid.length)];
            }
            assertNotNull(MessageReader.read(mutant));
        }
        for (HostileMessages hostile : HostileMessages.values()) {
            byte[] bytes = hostile.bytes();
            for (int cut = 0; cut < Math.min(bytes.length, 400); cut++) {
                assertNotNull(MessageReader.read(Arrays.copyOf(bytes, cut)));
            }
        }
    }

    private static Inbound read(String message) {
        return MessageReader.read(message.getBytes(StandardCharsets.UTF_8));
    }
}
