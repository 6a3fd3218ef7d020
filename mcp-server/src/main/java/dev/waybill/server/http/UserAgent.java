package dev.waybill.server.http;

import dev.waybill.workflow.cap.Caps;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** What a client calls itself in its headers, as far as it is kept: printable ASCII, cut at its cap. */
final class UserAgent {
    private UserAgent() {}

    /** Empty where the client did not say. */
    static String of(Request request) {
        String said = request.getHeaders().get(HttpHeader.USER_AGENT);
        if (said == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(Math.min(said.length(), Caps.USER_AGENT));
        for (int i = 0; i < said.length() && i < Caps.USER_AGENT; i++) {
            char c = said.charAt(i);
            kept.append(c >= ' ' && c <= '~' ? c : '?');
        }
        return kept.toString();
    }
}
