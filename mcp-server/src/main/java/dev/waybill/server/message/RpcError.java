package dev.waybill.server.message;

import dev.waybill.server.feature.RequestId;
import dev.waybill.workflow.refusal.Refusal;

/**
 * A JSON-RPC error, with the HTTP status that goes with it. Its words are ours alone: no error repeats what the
 * caller sent.
 *
 * @param code       as JSON-RPC 2.0 and the protocol's own table have it (2026-07-28, basic, "Error Codes")
 * @param httpStatus what an HTTP transport answers with
 * @param message    for an agent or a developer to read
 * @param data       a JSON value, or empty
 */
public record RpcError(int code, int httpStatus, String message, String data) {
    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int INTERNAL = -32603;

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL_SERVER_ERROR = 500;
    private static final int SERVICE_UNAVAILABLE = 503;

    /** An error without data. */
    public RpcError(int code, int httpStatus, String message) {
        this(code, httpStatus, message, "");
    }

    /** The bytes are no JSON. */
    public static RpcError parseError(String message) {
        return new RpcError(PARSE_ERROR, BAD_REQUEST, message);
    }

    /** JSON, but no message that can be served. */
    public static RpcError invalidRequest(String message) {
        return new RpcError(INVALID_REQUEST, BAD_REQUEST, message);
    }

    /** The same, refused by the transport with a status of its own. */
    public static RpcError refused(int httpStatus, String message) {
        return new RpcError(INVALID_REQUEST, httpStatus, message);
    }

    /** More bytes than a message may have. */
    public static RpcError tooLarge(int capBytes) {
        return refused(
                CONTENT_TOO_LARGE, "The request is larger than " + capBytes + " bytes; send less: state, not content.");
    }

    /** A session that does not exist, has ended or belongs to another key. */
    public static RpcError noSession() {
        return refused(NOT_FOUND, "There is no such session; begin a new one with initialize.");
    }

    /** The method's name is not on the list (2026-07-28, basic/transports/streamable-http, "Protocol Version Header"). */
    public static RpcError methodNotFound() {
        return new RpcError(METHOD_NOT_FOUND, NOT_FOUND, "Method not found.");
    }

    /** A known method with parameters that don't fit it. */
    public static RpcError invalidParams(String message) {
        return new RpcError(INVALID_PARAMS, BAD_REQUEST, message);
    }

    /** A defect of ours; the request id is how the operator finds it in the log. */
    public static RpcError internal(RequestId request) {
        return new RpcError(
                INTERNAL, INTERNAL_SERVER_ERROR, "Something failed inside; the log has it under " + request + ".");
    }

    /** A no of the workflow's, to a request whose result has no place for one. */
    public static RpcError of(Refusal refusal) {
        String message = refusal.code().text() + ": " + refusal.message();
        return switch (refusal.code()) {
            case UNAUTHENTICATED -> refused(UNAUTHORIZED, message);
            case RATE_LIMITED, LIMIT_REACHED -> refused(TOO_MANY_REQUESTS, message);
            case UNAVAILABLE -> new RpcError(INTERNAL, SERVICE_UNAVAILABLE, message);
            case INTERNAL -> new RpcError(INTERNAL, INTERNAL_SERVER_ERROR, message);
            case INVALID_ARGUMENT,
                    TEXT_REFUSED,
                    NOT_FOUND,
                    FORBIDDEN,
                    HELD,
                    FENCED,
                    FORBIDDEN_TRANSITION,
                    RUN_ENDED,
                    VOIDED,
                    NOT_PENDING,
                    ALREADY_EXISTS,
                    PRECONDITION_FAILED -> invalidParams(message);
        };
    }

    /** The same error, answered with another HTTP status. */
    public RpcError withStatus(int status) {
        return new RpcError(code, status, message, data);
    }
}
