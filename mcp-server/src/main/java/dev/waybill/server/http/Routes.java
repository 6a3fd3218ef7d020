package dev.waybill.server.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Which handler a path has. What no agent, guard or probe uses is the console's, which has a table of its own. Nothing
 * answers at {@code /.well-known/oauth-*}: this server takes configured keys, and an answer there makes some hosts drop
 * them.
 */
final class Routes extends Handler.Abstract {
    private static final String WELL_KNOWN = "/.well-known/";

    private final Handler mcp;
    private final Handler guards;
    private final Handler probes;
    private final Handler console;

    Routes(Handler mcp, Handler guards, Handler probes, Handler console) {
        this.mcp = mcp;
        this.guards = guards;
        this.probes = probes;
        this.console = console;
        addBean(mcp);
        addBean(guards);
        addBean(probes);
        addBean(console);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.startsWith(WELL_KNOWN)) {
            HttpAnswer.notFound(response, callback);
            return true;
        }
        return switch (path) {
            case "/mcp" -> mcp.handle(request, response, callback);
            case GuardEndpoint.PATH -> guards.handle(request, response, callback);
            case "/healthz", "/readyz", "/metrics" -> probes.handle(request, response, callback);
            default -> console.handle(request, response, callback);
        };
    }
}
