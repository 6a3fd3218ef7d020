package dev.waybill.server.http;

import dev.waybill.server.door.Credential;
import dev.waybill.server.door.Headers;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Reads the headers that mean something to the protocol. */
final class McpHeaders {
    static final String SESSION_ID = "Mcp-Session-Id";
    static final String EVENT_STREAM = "text/event-stream";

    private static final String BEARER = "Bearer ";

    private McpHeaders() {}

    /** The protocol's own headers; one that stands twice is as good as missing. */
    static Headers protocol(Request request) {
        HttpFields fields = request.getHeaders();
        return new Headers(
                only(fields, "MCP-Protocol-Version"),
                only(fields, "Mcp-Method"),
                only(fields, "Mcp-Name"),
                only(fields, SESSION_ID),
                name -> only(fields, "Mcp-Param-" + name));
    }

    /** The bearer token (RFC 6750, section 2.1); none where the header is missing, twice there or of another kind. */
    static Credential credential(Request request) {
        return only(request.getHeaders(), HttpHeader.AUTHORIZATION.asString())
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> Credential.of(value.substring(BEARER.length()).strip()))
                .orElse(Credential.NONE);
    }

    /** Whether the client takes a stream of events as the answer. */
    static boolean acceptsEvents(Request request) {
        return request.getHeaders().getQualityCSV(HttpHeader.ACCEPT).stream()
                .anyMatch(type -> type.startsWith(EVENT_STREAM) || type.startsWith("*/*"));
    }

    /** Whether the body says it is JSON. */
    static boolean sendsJson(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type != null
                && (type.equalsIgnoreCase(HttpAnswer.JSON)
                        || type.regionMatches(true, 0, HttpAnswer.JSON + ';', 0, HttpAnswer.JSON.length() + 1));
    }

    private static Optional<String> only(HttpFields fields, String name) {
        List<String> values = fields.getValuesList(name);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /** How many bytes of the head a client chose: its request line and every header but the key's. */
    static long bytes(Request request) {
        long bytes = (long) request.getMethod().length()
                + request.getHttpURI().getPathQuery().length();
        for (HttpField field : request.getHeaders()) {
            if (field.getHeader() != HttpHeader.AUTHORIZATION) {
                String value = field.getValue();
                bytes += field.getName().length() + (value == null ? 0 : value.length()) + 4L;
            }
        }
        return bytes;
    }
}
