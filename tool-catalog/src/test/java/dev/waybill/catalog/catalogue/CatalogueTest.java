package dev.waybill.catalog.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.catalog.tool.Hint;
import dev.waybill.catalog.tool.NextStep;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.promise.Promise;
import dev.waybill.workflow.cap.Caps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Promise({"R5", "R6"})
final class CatalogueTest {
    private static final Path RESOURCE =
            Path.of("src/main/resources/dev/waybill/catalog/catalogue", Catalogue.RESOURCE);
    private static final Path GOLDEN_DIGEST = Path.of("src/test/resources/catalogue.sha256");
    /** Where hosts cut a description or instructions, in bytes. */
    private static final int HOST_CUT = 2048;

    private static byte[] made = {};

    /** {@code -Dcatalogue.write} makes the new truth; the digest is then changed by hand, for the reviewer to see. */
    @BeforeAll
    static void make() throws IOException {
        made = ToolsJson.make();
        if (System.getProperty("catalogue.write") != null) {
            Files.write(RESOURCE, made);
        }
    }

    @Test
    void theCommittedListIsMadeOfTheRecords() throws IOException {
        assertEquals(
                new String(made, StandardCharsets.UTF_8),
                Files.readString(RESOURCE),
                "records and tools.json differ: run the tests of tool-catalog with -Dcatalogue.write");
    }

    @Test
    void whatIsServedIsTheCommittedList() throws IOException {
        assertEquals(Files.readString(RESOURCE), new String(Catalogue.builtIn().tools(), StandardCharsets.UTF_8));
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
    void namesAreThoseOfTheList() {
        List<String> listed = new ArrayList<>();
        tools().forEach(tool -> listed.add(tool.get("name").stringValue()));

        assertEquals(listed, Catalogue.builtIn().names());
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
