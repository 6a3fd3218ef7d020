package dev.waybill.server.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Which handler a path has. What is not named here does not exist, {@code /.well-known/oauth-*} among it: this
 * server takes configured keys, and an answer there makes some hosts drop them.
 */
final class Routes extends Handler.Abstract {
    private final Handler mcp;
    private final Handler guards;
    private final Handler probes;
    private final Handler checkpoints;

    Routes(Handler mcp, Handler guards, Handler probes, Handler checkpoints) {
        this.mcp = mcp;
        this.guards = guards;
        this.probes = probes;
        this.checkpoints = checkpoints;
        addBean(mcp);
        addBean(guards);
        addBean(probes);
        addBean(checkpoints);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.startsWith(CheckpointPage.PATH)) {
            return checkpoints.handle(request, response, callback);
        }
        return switch (path) {
            case "/mcp" -> mcp.handle(request, response, callback);
            case GuardEndpoint.PATH -> guards.handle(request, response, callback);
            case "/healthz", "/readyz", "/metrics" -> probes.handle(request, response, callback);
            case "/" -> {
                HttpAnswer.text(response, callback, HttpStatus.OK_200, "Waybill. Agents: POST /mcp.\n");
                yield true;
            }
            default -> {
                HttpAnswer.notFound(response, callback);
                yield true;
            }
        };
    }
}
