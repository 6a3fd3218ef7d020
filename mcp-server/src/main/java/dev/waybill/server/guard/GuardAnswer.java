package dev.waybill.server.guard;

import dev.waybill.server.json.Json;
import dev.waybill.workflow.refusal.Refusal;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.SyncGuard;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * What a guard is told.
 *
 * @param status as HTTP has it
 * @param json   one object on one line
 */
public record GuardAnswer(int status, String json) {
    private static final int OK = 200;

    /**
     * An exchange that was done.
     *
     * @param deferred why nothing that the guard said was kept; empty where it was
     */
    static GuardAnswer of(SyncGuard.Synced synced, String deferred) {
        return new GuardAnswer(OK, Json.written(json -> write(json, synced, deferred)));
    }

    /** A no. */
    public static GuardAnswer of(Refusal refusal) {
        return new GuardAnswer(status(refusal), Json.written(json -> {
            json.writeStartObject();
            json.writeName("error");
            json.writeStartObject();
            json.writeStringProperty("code", refusal.code().text());
            json.writeStringProperty("message", refusal.message());
            json.writeEndObject();
            json.writeEndObject();
        }));
    }

    private static int status(Refusal refusal) {
        return switch (refusal.code()) {
            case INVALID_ARGUMENT, TEXT_REFUSED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case HELD,
                    FENCED,
                    FORBIDDEN_TRANSITION,
                    RUN_ENDED,
                    VOIDED,
                    NOT_PENDING,
                    ALREADY_EXISTS,
                    PRECONDITION_FAILED -> 409;
            case LIMIT_REACHED, RATE_LIMITED -> 429;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }

    private static void write(JsonGenerator json, SyncGuard.Synced synced, String deferred) {
        json.writeStartObject();
        if (!deferred.isEmpty()) {
            json.writeStringProperty("deferred", deferred);
        }
        synced.handle().ifPresent(handle -> json.writeStringProperty("run", handle.text()));
        synced.run().ifPresent(run -> {
            json.writeStringProperty("status", run.status().text());
            json.writeStringProperty("phase", run.progress().phase());
        });
        synced.heldIdleSeconds().ifPresent(seconds -> json.writeNumberProperty("held_idle_seconds", seconds));
        json.writeStringProperty("scope_digest", synced.scopeDigest());
        synced.scope().ifPresent(scope -> scope(json, scope));
        json.writeName("decisions");
        json.writeStartArray();
        synced.answers().forEach(told -> told(json, told));
        json.writeEndArray();
        json.writeName("accepted");
        json.writeStartArray();
        synced.accepted().forEach(id -> json.writeString(mark(id)));
        json.writeEndArray();
        json.writeName("refused");
        json.writeStartArray();
        synced.spoilt().forEach(spoilt -> {
            json.writeStartObject();
            json.writeStringProperty("id", mark(spoilt.id()));
            json.writeStringProperty("message", spoilt.rule());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void scope(JsonGenerator json, ScopeManifest scope) {
        json.writeName("scope");
        json.writeStartObject();
        json.writeStringProperty("digest", scope.digest());
        texts(json, "editable", scope.editable());
        texts(json, "read_only", scope.readOnly());
        texts(json, "excluded", scope.excluded());
        json.writeEndObject();
    }

    private static void told(JsonGenerator json, SyncGuard.Told told) {
        json.writeStartObject();
        json.writeStringProperty("checkpoint", told.checkpoint().id().text());
        json.writeStringProperty("kind", told.checkpoint().kind().text());
        json.writeStringProperty("state", told.checkpoint().state().text());
        json.writeNumberProperty("at", told.checkpoint().decidedAtMillis());
        json.writeStringProperty("by", told.by());
        json.writeStringProperty("comment", told.checkpoint().comment());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String mark(long id) {
        return HexFormat.of().toHexDigits(id);
    }
}
