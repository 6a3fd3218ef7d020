package dev.waybill.server.feature;

import dev.waybill.server.json.Json;

/**
 * A question to the client, which its era puts to it: inside a result (2026-07-28, basic/patterns/mrtr), or as a
 * request of the server's own (2025-11-25, client/elicitation).
 *
 * @param method what the client is asked to do
 * @param params the members of the question's parameters in JSON, without braces around them and on one line
 * @param needs  without it the client must not be asked
 */
public record InputRequest(String method, String params, ClientCapability needs) {
    /** Asking the user, by a form or a page. */
    public static final String ELICIT = "elicitation/create";

    public InputRequest {
        Json.requireOneLine(params);
    }

    /**
     * Asks the user to open a page. Who opens it is not known, so the page must find that out itself
     * (2026-07-28, client/elicitation, "Phishing").
     *
     * @param url without a credential ("Safe URL Handling")
     */
    public static InputRequest page(String message, String url) {
        return new InputRequest(
                ELICIT,
                "\"mode\":\"url\",\"message\":" + Json.quote(message) + ",\"url\":" + Json.quote(url),
                ClientCapability.PAGE);
    }

    /**
     * Asks the user to fill in a form. It leaves out the mode, which revisions before 2025-11-25 don't know.
     *
     * @param schema a flat JSON Schema ("Requested Schema")
     */
    public static InputRequest form(String message, String schema) {
        return new InputRequest(
                ELICIT, "\"message\":" + Json.quote(message) + ",\"requestedSchema\":" + schema, ClientCapability.FORM);
    }
}
