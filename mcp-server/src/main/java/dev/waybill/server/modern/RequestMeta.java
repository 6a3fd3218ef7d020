package dev.waybill.server.modern;

import dev.waybill.server.door.Revisions;
import dev.waybill.server.feature.Client;
import dev.waybill.server.feature.ClientCapability;
import dev.waybill.server.feature.ClientIdentity;
import dev.waybill.server.feature.LogLevel;
import dev.waybill.server.json.Json;
import dev.waybill.server.message.MessageId;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.RpcError;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What each modern request says about itself (2026-07-28, basic, "Per-request protocol fields").
 *
 * @param version  the revision that the request is written in, at most {@link #VERSION_CHARACTERS} plain characters
 * @param logLevel the least that the client wants of the log for this request; empty for nothing
 *     (2026-07-28, server/utilities/logging)
 * @param progressToken what it wants to know progress by; empty where it wants none
 */
record RequestMeta(String version, Client client, Optional<LogLevel> logLevel, Optional<MessageId> progressToken) {
    /** Longer than any revision's name. It goes back to the caller in one error, so it is kept plain and short. */
    private static final int VERSION_CHARACTERS = 32;

    private static final String CLIENT_FIELD = "io.modelcontextprotocol/clientInfo";
    private static final String CAPABILITIES_FIELD = "io.modelcontextprotocol/clientCapabilities";
    private static final String LOG_LEVEL_FIELD = "io.modelcontextprotocol/logLevel";

    /** -32022 (2026-07-28, schema, "UnsupportedProtocolVersionError"). */
    private static final int UNSUPPORTED_PROTOCOL_VERSION = -32022;

    /**
     * Reads the fields that a request must have and the one that it should have.
     *
     * @throws ProtocolException -32602 if a required one is missing or of the wrong type
     */
    static RequestMeta read(JsonNode meta) throws ProtocolException {
        JsonNode version = meta.path(Revisions.VERSION_FIELD);
        if (!version.isString() || !plain(version.stringValue())) {
            throw missing(Revisions.VERSION_FIELD, "the name of a protocol revision");
        }
        if (!meta.path(CAPABILITIES_FIELD).isObject()) {
            throw missing(CAPABILITIES_FIELD, "an object");
        }
        return new RequestMeta(
                version.stringValue(),
                new Client(
                        ClientIdentity.read(meta.path(CLIENT_FIELD)),
                        ClientCapability.read(meta.path(CAPABILITIES_FIELD))),
                LogLevel.of(meta.path(LOG_LEVEL_FIELD).stringValue("")),
                MessageId.read(meta.path("progressToken")));
    }

    /**
     * Refuses a revision that this era does not serve. Those with sessions are not on the list: they can't be spoken
     * with this field.
     *
     * @throws ProtocolException -32022, naming what is served (2026-07-28, basic/versioning, "Protocol Version
     *     Negotiation")
     */
    void requireServed() throws ProtocolException {
        if (!version.equals(Revisions.MODERN)) {
            throw new ProtocolException(new RpcError(
                    UNSUPPORTED_PROTOCOL_VERSION,
                    400,
                    "Unsupported protocol version.",
                    "{\"supported\":[\"" + Revisions.MODERN + "\"],\"requested\":" + Json.quote(version) + "}"));
        }
    }

    private static boolean plain(String version) {
        return version.length() <= VERSION_CHARACTERS
                && version.chars().allMatch(c -> c == '.' || c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
    }

    private static ProtocolException missing(String field, String what) {
        return new ProtocolException(
                RpcError.invalidParams("The request's _meta must hold " + field + ": " + what + "."));
    }
}
