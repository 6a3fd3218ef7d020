package dev.waybill.server.modern;

import dev.waybill.server.json.Json;
import dev.waybill.server.door.Revisions;
import dev.waybill.server.feature.ServedCatalogue;
import java.nio.charset.StandardCharsets;

/** The results that never change while a server runs, whoever asks. */
final class ConstantResults {
    /** An hour: the lists change with the program only, and a client that asks again loses nothing. */
    private static final long TTL_MILLIS = 60L * 60 * 1000;

    /**
     * The same for every caller, so anyone may keep it (2026-07-28, server/utilities/caching, "Choosing a Cache
     * Scope").
     */
    private static final String CACHING = ",\"ttlMs\":" + TTL_MILLIS + ",\"cacheScope\":\"public\"";

    private final byte[] discover;
    private final byte[] tools;
    private final String identity;

    ConstantResults(ServedCatalogue catalogue) {
        // 2026-07-28, basic, "Per-response protocol fields".
        this.identity = ",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":{\"name\":"
                + Json.quote(catalogue.serverName()) + ",\"version\":" + Json.quote(catalogue.serverVersion()) + "}}";
        this.discover = Json.bytes("{\"resultType\":\"complete\",\"supportedVersions\":[\"" + Revisions.MODERN
                + "\"],\"capabilities\":{\"tools\":{}}"
                + (catalogue.instructions().isEmpty()
                        ? ""
                        : ",\"instructions\":" + Json.quote(catalogue.instructions()))
                + CACHING + identity + "}");
        this.tools = Json.bytes("{\"resultType\":\"complete\",\"tools\":"
                + new String(catalogue.toolsArray(), StandardCharsets.UTF_8) + CACHING + identity + "}");
    }

    /** 2026-07-28, server/discover, "DiscoverResult". */
    byte[] discover() {
        return discover;
    }

    /** 2026-07-28, server/tools, "Listing Tools". */
    byte[] tools() {
        return tools;
    }

    /** The {@code _meta} field that every result carries, with the comma before it. */
    String identity() {
        return identity;
    }
}
