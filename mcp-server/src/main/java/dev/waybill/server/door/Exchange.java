package dev.waybill.server.door;

import dev.waybill.server.budget.Fare;
import dev.waybill.server.feature.Cancellation;
import dev.waybill.server.feature.RequestId;

/**
 * One message's circumstances, and the way back for what goes out before its answer.
 *
 * @param connection   who is at the other end, as far as the transport knows
 * @param headers      what HTTP says beside the body
 * @param callers      who sent it
 * @param request      the server's own name for it
 * @param inFlight     the client's requests that are not answered yet, where the transport keeps them
 * @param cancellation whether this message's answer is still wanted
 * @param outlet       where progress goes
 * @param fare         what it costs of its key's budget
 */
public record Exchange(
        Connection connection,
        Headers headers,
        CallerSource callers,
        RequestId request,
        InFlight inFlight,
        Cancellation cancellation,
        Outlet outlet,
        Fare fare) {
    /** The same circumstances for a request that is cancelled by another way than the transport's. */
    public Exchange cancelledBy(Cancellation other) {
        return new Exchange(connection, headers, callers, request, inFlight, other, outlet, fare);
    }

    /** Shows a sign of life, and tells whether anybody waits for the answer. */
    public boolean stillWanted() {
        outlet.keepAlive();
        return !cancellation.requested();
    }
}
