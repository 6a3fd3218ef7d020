package dev.waybill.server.legacy;

import dev.waybill.server.json.Json;
import dev.waybill.server.feature.ServedCatalogue;
import java.nio.charset.StandardCharsets;

/** The constant answers of this era, spliced from the catalogue's own bytes. */
final class LegacyLists {
    private LegacyLists() {}

    /** 2025-11-25, server/tools, "Listing Tools". */
    static byte[] tools(ServedCatalogue catalogue) {
        return Json.bytes("{\"tools\":" + new String(catalogue.toolsArray(), StandardCharsets.UTF_8) + "}");
    }
}
