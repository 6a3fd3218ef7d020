package dev.waybill.server.legacy;

import dev.waybill.server.feature.Listing;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.json.Json;

/** The constant answers of this era, spliced from the catalogue's own bytes. */
final class LegacyLists {
    private final byte[] tools;
    private final byte[] prompts;
    private final byte[] templates;

    LegacyLists(ServedCatalogue.Texts texts) {
        this.tools = list("tools", texts.tools());
        this.prompts = list("prompts", texts.prompts());
        this.templates = list("resourceTemplates", texts.templates());
    }

    /** 2025-11-25, server/tools, "Listing Tools". */
    byte[] tools() {
        return tools;
    }

    /** 2025-11-25, server/prompts, "Listing Prompts". */
    byte[] prompts() {
        return prompts;
    }

    /** 2025-11-25, server/resources, "Resource Templates". */
    byte[] templates() {
        return templates;
    }

    private static byte[] list(String name, Listing listing) {
        return Json.bytes("{\"" + name + "\":" + listing.json() + "}");
    }
}
