package dev.waybill.server.console;

import dev.waybill.server.console.route.Parameters;
import dev.waybill.workflow.audit.Origin;

/**
 * A browser's request, read and bounded by {@code http}.
 *
 * @param method    as it was sent; HEAD counts as GET
 * @param path      decoded, beginning with a slash
 * @param cookie    the value of the session's cookie; empty without one
 * @param sameSite  whether the browser says that a page of this very server sent the request; false too where it says
 *                  nothing
 */
public record ConsoleRequest(
        String method, String path, Parameters query, Parameters form, String cookie, boolean sameSite, Origin origin) {
    @Override
    public String toString() {
        return "ConsoleRequest[" + method + " " + path + "]";
    }
}
