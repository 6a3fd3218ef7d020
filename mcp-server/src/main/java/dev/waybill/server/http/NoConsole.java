package dev.waybill.server.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What stands in the console's place where there is none. */
final class NoConsole extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpAnswer.notFound(response, callback);
        return true;
    }
}
