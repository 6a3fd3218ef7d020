package dev.waybill.catalog.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.catalog.dialogue.HostQuestion;
import dev.waybill.catalog.prompt.Prompt;
import dev.waybill.catalog.resource.ResourceTemplate;
import dev.waybill.catalog.tool.Hint;
import dev.waybill.catalog.tool.NextStep;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.promise.Promise;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.digest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Promise({"R5", "R6"})
final class CatalogueTest {
    private static final Path GOLDEN_DIGEST = Path.of("src/test/resources/catalogue.sha256");
    /** Where hosts cut a description or instructions, in bytes. */
    private static final int HOST_CUT = 2048;

    private static final Map<CommittedList, byte[]> MADE = new EnumMap<>(CommittedList.class);

    /** {@code -Dcatalogue.write} makes the new truth; the digest is then changed by hand, for the reviewer to see. */
    @BeforeAll
    static void make() throws IOException {
        for (CommittedList list : CommittedList.values()) {
            byte[] made = list.make();
            MADE.put(list, made);
            if (System.getProperty("catalogue.write") != null) {
                Files.write(list.file(), made);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCommittedListIsMadeOfRecordsAndConstants(CommittedList list) throws IOException {
        assertEquals(
                new String(MADE.get(list), StandardCharsets.UTF_8),
                Files.readString(list.file()),
                "the records and " + list.file() + " differ: run the tests of tool-catalog with -Dcatalogue.write");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsServedIsTheCommittedList(CommittedList list) throws IOException {
        String served = new String(list.served(), StandardCharsets.UTF_8);

        assertEquals(Files.readString(list.file()), served);
        assertTrue(served.chars().noneMatch(c -> c < ' '), "a list stands on one line");
    }

    @ParameterizedTest
    @EnumSource
    void namesAreThoseOfTheList(CommittedList list) {
        List<String> listed = new ArrayList<>();
        JsonMapper.shared()
                .readTree(list.served())
                .forEach(entry -> listed.add(entry.get(list.key()).stringValue()));

        assertEquals(listed, list.names());
    }

    @Test
    void theDigestCoversAllThatAgentsAreTold() {
        StringBuilder told = new StringBuilder();
        for (CommittedList list : CommittedList.values()) {
            told.append(new String(list.served(), StandardCharsets.UTF_8)).append('\0');
        }
        told.append(Catalogue.builtIn().instructions()).append('\0');
        for (Prompt prompt : Prompt.values()) {
            told.append(prompt.frame()).append('\0');
        }
        for (NextStep step : NextStep.values()) {
            told.append(step.text()).append('\0');
        }
        for (Hint hint : Hint.values()) {
            told.append(hint.text()).append('\0');
        }
        for (HostQuestion question : HostQuestion.values()) {
            told.append(question.message()).append('\0');
        }
        told.append(HostQuestion.FORM).append('\0');

        assertEquals(Sha256.hex(told.toString()), Catalogue.builtIn().digest());
    }

    @Test
    void theDigestIsPinned() throws IOException {
        assertEquals(
                Files.readString(GOLDEN_DIGEST).strip(),
                Catalogue.builtIn().digest(),
                "what agents are told has changed: if that is meant, put the new digest into " + GOLDEN_DIGEST);
    }

    @Test
    void theListCostsAModelNoMoreThanItsLimit() {
        int tokens = TokenCount.total(Catalogue.builtIn());

        assertTrue(
                tokens <= TokenCount.LIMIT,
                () -> tokens + " tokens, limit " + TokenCount.LIMIT + ": " + TokenCount.shares(Catalogue.builtIn()));
    }

    @Test
    void whatHostsCutIsShorterThanTheirCut() {
        assertTrue(bytes(Catalogue.builtIn().instructions()) < HOST_CUT);
        for (Tool tool : Tool.values()) {
            assertTrue(bytes(tool.description()) < HOST_CUT, tool::text);
        }
        for (Prompt prompt : Prompt.values()) {
            assertTrue(bytes(prompt.description()) < HOST_CUT, prompt::text);
            assertTrue(bytes(prompt.frame()) < HOST_CUT, prompt::text);
        }
        for (ResourceTemplate template : ResourceTemplate.values()) {
            assertTrue(bytes(template.description()) < HOST_CUT, template::text);
        }
    }

    @Test
    void sentencesFitTheirCap() {
        for (NextStep step : NextStep.values()) {
            assertTrue(step.text().length() <= Caps.SENTENCE, step::name);
        }
        for (Hint hint : Hint.values()) {
            assertTrue(hint.text().length() <= Caps.SENTENCE, hint::name);
        }
    }

    @Test
    void everyStringNumberListAndObjectIsBounded() {
        List<String> unbounded = new ArrayList<>();
        int seen = 0;
        for (JsonNode tool : tools()) {
            String name = tool.get("name").stringValue();
            seen += findUnbounded(tool.get("inputSchema"), name + " in", unbounded);
            seen += findUnbounded(tool.get("outputSchema"), name + " out", unbounded);
        }

        assertEquals(List.of(), unbounded);
        assertTrue(seen > 100, "the walk must have seen the schemas");
    }

    @Test
    void noSchemaHasAChoiceAtItsRoot() {
        for (JsonNode tool : tools()) {
            for (String schema : List.of("inputSchema", "outputSchema")) {
                JsonNode root = tool.get(schema);
                assertEquals("object", root.get("type").stringValue());
                for (String choice : List.of("anyOf", "oneOf", "allOf", "$ref")) {
                    assertTrue(root.get(choice) == null, () -> tool.get("name") + " has " + choice);
                }
            }
        }
    }

    /** Adds what has no bound to {@code unbounded}; returns how many schemas it saw. */
    private static int findUnbounded(JsonNode schema, String at, List<String> unbounded) {
        int seen = 1;
        boolean bounded = switch (schema.get("type").stringValue()) {
            case "string" -> schema.has("maxLength") || schema.has("enum");
            case "integer" -> schema.has("minimum") && schema.has("maximum");
            case "array" -> schema.has("maxItems");
            case "object" ->
                schema.has("additionalProperties")
                        && !schema.get("additionalProperties").booleanValue();
            case "boolean" -> true;
            default -> false;
        };
        if (!bounded) {
            unbounded.add(at);
        }
        if (schema.has("items")) {
            seen += findUnbounded(schema.get("items"), at + "[]", unbounded);
        }
        if (schema.has("properties")) {
            for (var property : schema.get("properties").properties()) {
                seen += findUnbounded(property.getValue(), at + "." + property.getKey(), unbounded);
            }
        }
        return seen;
    }

    private static JsonNode tools() {
        return JsonMapper.shared().readTree(Catalogue.builtIn().tools());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
