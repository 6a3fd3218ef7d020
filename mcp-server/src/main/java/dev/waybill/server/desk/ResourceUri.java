package dev.waybill.server.desk;

import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.RpcError;
import dev.waybill.workflow.cap.Caps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the address of a resource (2026-07-28, server/resources, "Reading Resources"). */
public final class ResourceUri {
    private ResourceUri() {}

    /**
     * The field {@code uri} of a request.
     *
     * @throws ProtocolException if it is no text, or longer than any address of ours
     */
    public static String read(ObjectNode params) throws ProtocolException {
        return read(params.path("uri"));
    }

    /** An address by itself, as one of a list. */
    public static String read(JsonNode uri) throws ProtocolException {
        if (!uri.isString() || uri.stringValue().length() > Caps.URL) {
            throw new ProtocolException(RpcError.invalidParams(
                    "A resource's address (uri) must be a string of at most " + Caps.URL + " characters."));
        }
        return uri.stringValue();
    }

    /** Whether the text looks like an address and nothing else: the characters of RFC 3986, and a colon among them. */
    static boolean plain(String uri) {
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && "-._~:/?#[]@!$&'()*+,;=%".indexOf(c) < 0) {
                return false;
            }
        }
        return uri.indexOf(':') > 0;
    }
}
