package dev.waybill.server.message;

import dev.waybill.server.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What goes back for one message. */
public final class Reply {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private static final byte[] RESULT = Json.bytes(",\"result\":");
    private static final byte[] END = Json.bytes("}");

    private static final Reply SILENT = new Reply(ACCEPTED, new byte[0], "", false);

    private final int httpStatus;
    private final byte[] body;
    private final String sessionId;
    private final boolean refused;

    private Reply(int httpStatus, byte[] body, String sessionId, boolean refused) {
        this.httpStatus = httpStatus;
        this.body = body;
        this.sessionId = sessionId;
        this.refused = refused;
    }

    /** Nothing is due: a notification, or a request that was cancelled. */
    public static Reply none() {
        return SILENT;
    }

    /**
     * A result.
     *
     * @param result a JSON object, in UTF-8, spliced in as it is
     */
    public static Reply result(MessageId id, byte[] result) {
        byte[] head = Json.bytes("{\"jsonrpc\":\"2.0\",\"id\":" + id.json());
        byte[] body = new byte[head.length + RESULT.length + result.length + END.length];
        int at = put(body, 0, head);
        at = put(body, at, RESULT);
        at = put(body, at, result);
        put(body, at, END);
        return new Reply(OK, body, "", false);
    }

    /**
     * An error.
     *
     * @param id the request's; empty where it could not be read. It is then left out, as the protocol's schema
     *     has it: {@code null} is no id (2026-07-28, basic, "Error Responses").
     */
    public static Reply error(Optional<MessageId> id, RpcError error) {
        StringBuilder json = new StringBuilder(160).append("{\"jsonrpc\":\"2.0\"");
        id.ifPresent(known -> json.append(",\"id\":").append(known.json()));
        json.append(",\"error\":{\"code\":").append(error.code()).append(",\"message\":");
        Json.appendQuoted(json, error.message());
        if (!error.data().isEmpty()) {
            json.append(",\"data\":").append(error.data());
        }
        return new Reply(error.httpStatus(), Json.bytes(json.append("}}")), "", true);
    }

    /** An error for a request whose id is known. */
    public static Reply error(MessageId id, RpcError error) {
        return error(Optional.of(id), error);
    }

    /** The same reply, saying which session it opened. */
    public Reply opening(String session) {
        return new Reply(httpStatus, body, session, refused);
    }

    /** What an HTTP transport answers with. */
    public int httpStatus() {
        return httpStatus;
    }

    /** One JSON-RPC message in UTF-8, or empty where none is due. The reply's own bytes: not to be changed. */
    public byte[] body() {
        return body;
    }

    /** The session that this message opened, of the revisions up to 2025-11-25; else empty. */
    public String sessionId() {
        return sessionId;
    }

    /** Whether it is an error of the protocol's. */
    public boolean refused() {
        return refused;
    }

    /** Whether there is anything to send. */
    public boolean due() {
        return body.length > 0;
    }

    private static int put(byte[] target, int at, byte[] part) {
        System.arraycopy(part, 0, target, at, part.length);
        return at + part.length;
    }

    /** The message, for people who debug. */
    @Override
    public String toString() {
        return httpStatus + " " + new String(body, StandardCharsets.UTF_8);
    }
}
