package dev.waybill.server.door;

import dev.waybill.server.message.Inbound;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The revisions of the protocol that are served, and the field by which a message shows its era. */
public final class Revisions {
    /** The stateless revision that {@code modern} serves. */
    public static final String MODERN = "2026-07-28";

    /** The revisions with sessions, newest first. */
    public static final List<String> WITH_SESSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    /** Where a request of a stateless revision names it (2026-07-28, basic, "Per-request protocol fields"). */
    public static final String VERSION_FIELD = "io.modelcontextprotocol/protocolVersion";

    private Revisions() {}

    /** Whether the request carries the modern field, whatever it holds. */
    static boolean statesRevision(Inbound.Request request) {
        JsonNode meta = request.meta();
        return meta.has(VERSION_FIELD);
    }
}
