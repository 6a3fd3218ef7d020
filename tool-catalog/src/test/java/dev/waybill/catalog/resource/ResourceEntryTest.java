package dev.waybill.catalog.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.catalog.Written;
import dev.waybill.workflow.id.RunId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@link ResourceEntry} and {@link ResourceContents}, as they are written. */
final class ResourceEntryTest {
    @Test
    void isWhatItsKindSaysAndItsOwnName() {
        JsonNode entry = Written.json(new ResourceEntry(new ResourceAddress.OfScope("shop"))::write);

        assertEquals(
                "{\"uri\":\"waybill://projects/shop/scope\",\"name\":\"shop\",\"title\":\"A project's scope\",\"description\":\""
                        + ResourceTemplate.SCOPE.description() + "\",\"mimeType\":\"application/json\"}",
                entry.toString());
    }

    @Test
    void hasItsContentsAsOneStringWhateverStandsInThem() {
        String text = "{\"a\":\"\\\"]}\\n\u2028\ud83d\ude00\"}";
        JsonNode contents = Written.json(new ResourceContents(new ResourceAddress.OfRun(new RunId(31)), text)::write);

        assertEquals(3, contents.size());
        assertEquals("waybill://runs/run_000000000000z", contents.get("uri").stringValue());
        assertEquals("application/json", contents.get("mimeType").stringValue());
        assertEquals(text, contents.get("text").stringValue());
    }
}
