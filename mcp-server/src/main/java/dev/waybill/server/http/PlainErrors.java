package dev.waybill.server.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What Jetty itself answers when a request never reaches a handler, or one fails: the status and its usual name.
 * Jetty's own page repeats the request and the exception.
 */
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        HttpAnswer.text(response, callback, status, HttpStatus.getMessage(status) + ".\n");
        return true;
    }
}
