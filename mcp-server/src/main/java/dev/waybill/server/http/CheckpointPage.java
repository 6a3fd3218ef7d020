package dev.waybill.server.http;

import dev.waybill.workflow.id.CheckpointId;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * {@code /checkpoints/ID}: where an agent's host leads its user. Until there is a console to sign in to, it says how a
 * member answers. It tells the same of every well-formed id, so it gives away neither that there is such a checkpoint
 * nor anything about it.
 */
final class CheckpointPage extends Handler.Abstract {
    static final String PATH = "/checkpoints/";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Optional<CheckpointId> id =
                CheckpointId.parse(Request.getPathInContext(request).substring(PATH.length()));
        if (id.isEmpty()) {
            HttpAnswer.notFound(response, callback);
        } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            HttpAnswer.text(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, "Read it by GET.\n");
        } else {
            HttpAnswer.text(response, callback, HttpStatus.OK_200, words(id.get()));
        }
        return true;
    }

    private static String words(CheckpointId id) {
        return """
                Waybill: a checkpoint waits for a member who may answer it.

                Opening this page has decided nothing. On a terminal, with your own sign-in token:

                    export WAYBILL_MEMBER_TOKEN=...
                    waybill checkpoints show %1$s
                    waybill checkpoints approve %1$s
                    waybill checkpoints reject %1$s
                    waybill checkpoints request-changes %1$s --comment "..."
                """.formatted(id.text());
    }
}
