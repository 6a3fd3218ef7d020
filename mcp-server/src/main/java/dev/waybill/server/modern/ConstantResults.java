package dev.waybill.server.modern;

import dev.waybill.server.door.Revisions;
import dev.waybill.server.feature.Listing;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.json.Json;

/** The results that never change while a server runs, whoever asks. */
final class ConstantResults {
    /** An hour: the lists change with the program only, and a client that asks again loses nothing. */
    private static final long TTL_MILLIS = 60L * 60 * 1000;

    /**
     * The same for every caller, so anyone may keep it (2026-07-28, server/utilities/caching, "Choosing a Cache
     * Scope").
     */
    private static final String CACHING = ",\"ttlMs\":" + TTL_MILLIS + ",\"cacheScope\":\"public\"";

    private final String identity;
    private final byte[] discover;
    private final byte[] tools;
    private final byte[] prompts;
    private final byte[] templates;

    ConstantResults(ServedCatalogue.Texts texts) {
        // 2026-07-28, basic, "Per-response protocol fields".
        this.identity = "\"io.modelcontextprotocol/serverInfo\":{\"name\":" + Json.quote(texts.serverName())
                + ",\"version\":" + Json.quote(texts.serverVersion()) + "}";
        this.discover = Json.bytes("{\"resultType\":\"complete\",\"supportedVersions\":[\"" + Revisions.MODERN
                + "\"],\"capabilities\":" + capabilities(texts)
                + (texts.instructions().isEmpty() ? "" : ",\"instructions\":" + Json.quote(texts.instructions()))
                + CACHING + meta() + "}");
        this.tools = list("tools", texts.tools());
        this.prompts = list("prompts", texts.prompts());
        this.templates = list("resourceTemplates", texts.templates());
    }

    /** 2026-07-28, server/discover, "DiscoverResult". */
    byte[] discover() {
        return discover;
    }

    /** 2026-07-28, server/tools, "Listing Tools". */
    byte[] tools() {
        return tools;
    }

    /** 2026-07-28, server/prompts, "Listing Prompts". */
    byte[] prompts() {
        return prompts;
    }

    /** 2026-07-28, server/resources, "Resource Templates". */
    byte[] templates() {
        return templates;
    }

    /** The {@code _meta} field that every result carries, with the comma before it. */
    String meta() {
        return ",\"_meta\":{" + identity + "}";
    }

    /** The member of that field which names the server. */
    String identity() {
        return identity;
    }

    private byte[] list(String name, Listing listing) {
        return Json.bytes("{\"resultType\":\"complete\",\"" + name + "\":" + listing.json() + CACHING + meta() + "}");
    }

    /** Nothing says that its list may change: none does (2026-07-28, schema, "ServerCapabilities"). */
    private static String capabilities(ServedCatalogue.Texts texts) {
        StringBuilder declared = new StringBuilder("{\"tools\":{}");
        if (texts.hasPrompts()) {
            declared.append(",\"prompts\":{}");
        }
        if (texts.hasResources()) {
            declared.append(",\"resources\":{\"subscribe\":true}");
        }
        if (texts.hasPrompts() || texts.hasResources()) {
            declared.append(",\"completions\":{}");
        }
        if (texts.logs()) {
            declared.append(",\"logging\":{}");
        }
        return declared.append('}').toString();
    }
}
