package dev.waybill.server.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.catalog.catalogue.Catalogue;
import dev.waybill.catalog.resource.ResourceTemplate;
import dev.waybill.server.fixture.HostileMessages;
import dev.waybill.server.fixture.Messages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"arguments":{"message":"a\\u0000b"}}              | params.arguments.message holds U+0000
            {"arguments":{"paths":["a","\\ud800"]}}            | params.arguments.paths[1] holds U+0000 or half a surrogate pair
            {"arguments":{"counters":{"tokens_in":1,"tokens_in":2}}} | params.arguments.counters.tokens_in stands twice
            {"arguments":{"canary":"\\udc00"}}                 | A field of params.arguments holds U+0000 or half a surrogate pair
            {"arguments":{"canary":{"message":"\\u0000"}}}     | A field of params.arguments holds U+0000
            {"arguments":{"canary":1,"canary":2}}               | A field of params.arguments stands twice
            {"arguments":{"canary\\ud800":1}}                  | A field name under params.arguments holds U+0000 or half
            {"arguments":{"canary\\u0000":1}}                  | A field name under params.arguments holds U+0000
            {"canary":{"\\udc00":1}}                           | A field name under a field of params holds U+0000 or half
            {"_meta":{"progressToken":123456789012345678901}}   | params._meta.progressToken is a number of more than 20
            {"name":1e1234}                                     | params.name is a number whose exponent is longer than 3
            """)
    void anErrorNamesTheFieldTheRuleAndTheRequestAndNoNameOfTheCallers(String params, String words) {
        Inbound.Unreadable refused = assertInstanceOf(
                Inbound.Unreadable.class,
                read("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"m\",\"params\":" + params + "}"));

        assertTrue(refused.error().message().startsWith(words), refused.error().message());
        assertFalse(
                refused.error().message().contains("canary"), refused.error().message());
        assertEquals("7", refused.id().orElseThrow().json());
    }

    @Test
    void aFieldOfTheMessageItselfIsNamedAsWell() {
        Inbound.Unreadable refused = assertInstanceOf(
                Inbound.Unreadable.class, read("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"a\",\"method\":\"b\"}"));

        assertEquals(
                "method stands twice in one object; send it once.",
                refused.error().message());
    }

    @Test
    void everyFieldOfEveryToolMayBeNamed() {
        List<String> names = new ArrayList<>();
        for (JsonNode tool : JsonMapper.shared().readTree(Catalogue.builtIn().tools())) {
            collectNames(tool.path("inputSchema"), names);
        }

        assertTrue(names.size() > 30, names::toString);
        assertEquals(
                List.of(),
                names.stream().filter(name -> !FieldNames.known(name)).toList());
    }

    @Test
    void everyArgumentOfAPromptAndEveryVariableOfAnAddressMayBeNamed() {
        List<String> names = new ArrayList<>();
        for (JsonNode prompt : JsonMapper.shared().readTree(Catalogue.builtIn().prompts())) {
            prompt.path("arguments")
                    .forEach(argument -> names.add(argument.path("name").stringValue()));
        }
        for (ResourceTemplate template : ResourceTemplate.values()) {
            names.add(template.variable());
        }

        assertEquals(4, names.size(), names::toString);
        assertEquals(
                List.of(),
                names.stream().filter(name -> !FieldNames.known(name)).toList());
    }

    private static void collectNames(JsonNode schema, List<String> names) {
        schema.path("properties").properties().forEach(property -> {
            names.add(property.getKey());
            collectNames(property.getValue(), names);
        });
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
