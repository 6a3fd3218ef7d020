package dev.waybill.server.modern;

import dev.waybill.server.door.Exchange;
import dev.waybill.server.door.Headers;
import dev.waybill.server.door.Transport;
import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.RpcError;
import dev.waybill.server.text.StrictUtf8;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a request's HTTP headers against its body, so that nobody on the way can be told another story than we are
 * (2026-07-28, basic/transports/streamable-http, "Server Validation").
 */
final class HeaderCheck {
    /** -32020 (2026-07-28, schema, "HeaderMismatchError"). */
    private static final int HEADER_MISMATCH = -32020;

    private static final String BASE64_PREFIX = "=?base64?";
    private static final String BASE64_SUFFIX = "?=";

    /** Which parameter a method's {@code Mcp-Name} repeats ("Standard Request Headers"). */
    private static final Map<String, String> NAMED_BY =
            Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

    private HeaderCheck() {}

    /**
     * Compares.
     *
     * @throws ProtocolException -32020 if a header is missing, malformed or says something else than the body
     */
    static void require(Inbound.Request request, RequestMeta meta, Exchange exchange) throws ProtocolException {
        if (exchange.connection().transport() == Transport.STDIO) {
            return;
        }
        Headers headers = exchange.headers();
        requireSame("MCP-Protocol-Version", headers.protocolVersion(), meta.version());
        requireSame("Mcp-Method", headers.method(), request.method());
        String parameter = NAMED_BY.get(request.method());
        if (parameter != null && request.params().path(parameter).isString()) {
            Optional<String> name = headers.name();
            requireSame(
                    "Mcp-Name",
                    name.isPresent() ? decode(name.get()) : name,
                    request.params().path(parameter).stringValue());
        }
    }

    /**
     * Compares what a tool's call repeats of its arguments ("Server Behavior for Custom Headers").
     *
     * @param mirrored header names after {@code Mcp-Param-}, each with the JSON pointer of its argument
     * @throws ProtocolException -32020 as above, and for a header whose argument is not there
     */
    static void requireMirrored(Map<String, String> mirrored, ObjectNode arguments, Exchange exchange)
            throws ProtocolException {
        if (exchange.connection().transport() == Transport.STDIO) {
            return;
        }
        for (Map.Entry<String, String> header : mirrored.entrySet()) {
            JsonNode argument = arguments.at(header.getValue());
            Optional<String> value = exchange.headers().parameters().apply(header.getKey());
            Optional<String> said = value.isPresent() ? decode(value.get()) : value;
            String name = "Mcp-Param-" + header.getKey();
            if (argument.isMissingNode() || argument.isNull()) {
                if (value.isPresent()) {
                    throw mismatch("The header " + name + " and the body say different things.");
                }
            } else if (argument.isNumber() && said.isPresent()) {
                requireSameNumber(name, said.get(), argument);
            } else {
                requireSame(name, said, argument.asString());
            }
        }
    }

    /** 42.0 and 42 are the same number ("Server Validation", note). */
    private static void requireSameNumber(String header, String said, JsonNode body) throws ProtocolException {
        try {
            if (new BigDecimal(said).compareTo(body.decimalValue()) == 0) {
                return;
            }
        } catch (NumberFormatException noNumber) {
            throw mismatch("The header " + header + " is missing or malformed.");
        }
        throw mismatch("The header " + header + " and the body say different things.");
    }

    private static void requireSame(String header, Optional<String> said, String body) throws ProtocolException {
        if (said.isEmpty()) {
            throw mismatch("The header " + header + " is missing or malformed.");
        }
        if (!said.get().equals(body)) {
            throw mismatch("The header " + header + " and the body say different things.");
        }
    }

    /** Undoes the encoding of values that a header can't hold ("Value Encoding"); empty if it is broken. */
    private static Optional<String> decode(String value) {
        if (!value.startsWith(BASE64_PREFIX) || !value.endsWith(BASE64_SUFFIX)) {
            return Optional.of(value);
        }
        if (value.length() < BASE64_PREFIX.length() + BASE64_SUFFIX.length()) {
            return Optional.empty();
        }
        String encoded = value.substring(BASE64_PREFIX.length(), value.length() - BASE64_SUFFIX.length());
        if (encoded.length() % 4 != 0) {
            // The decoder would forgive the missing padding, and two readers could differ.
            return Optional.empty();
        }
        try {
            return StrictUtf8.read(Base64.getDecoder().decode(encoded));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static ProtocolException mismatch(String message) {
        return new ProtocolException(new RpcError(HEADER_MISMATCH, 400, message));
    }
}
