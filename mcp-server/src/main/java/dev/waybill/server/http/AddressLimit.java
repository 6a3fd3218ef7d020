package dev.waybill.server.http;

import java.util.OptionalLong;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Bounds what one network address may ask, before anything is known of who asks. */
final class AddressLimit extends Handler.Wrapper {
    private final RateLimiter<Object> perAddress;

    AddressLimit(RateLimiter<Object> perAddress, Handler next) {
        super(next);
        this.perAddress = perAddress;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        OptionalLong wait = perAddress.refusal(PeerAddress.asker(PeerAddress.of(request)));
        if (wait.isPresent()) {
            TooMany.answer(response, callback, "address", wait.getAsLong());
            return true;
        }
        return super.handle(request, response, callback);
    }
}
