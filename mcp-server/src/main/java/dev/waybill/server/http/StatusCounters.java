package dev.waybill.server.http;

import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Counts responses by the first digit of their status. */
final class StatusCounters extends Handler.Wrapper {
    static final int LOWEST = 2;
    static final int HIGHEST = 5;

    private final LongAdder[] byHundreds = new LongAdder[HIGHEST + 1];

    StatusCounters() {
        for (int i = 0; i < byHundreds.length; i++) {
            byHundreds[i] = new LongAdder();
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Request.addCompletionListener(request, failure -> count(response.getStatus()));
        return super.handle(request, response, callback);
    }

    private void count(int status) {
        int hundreds = status / 100;
        if (hundreds >= LOWEST && hundreds <= HIGHEST) {
            byHundreds[hundreds].increment();
        }
    }

    long responses(int hundreds) {
        return byHundreds[hundreds].sum();
    }
}
