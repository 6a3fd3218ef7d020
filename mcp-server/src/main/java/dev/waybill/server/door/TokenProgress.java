package dev.waybill.server.door;

/** Progress for a client that gave a token to know it by. Belongs to one call; a tool reports from one thread. */
final class TokenProgress implements Progress {
    private final MessageId token;
    private final Outlet outlet;
    private final Cancellation cancellation;
    private long last = Long.MIN_VALUE;

    TokenProgress(MessageId token, Outlet outlet, Cancellation cancellation) {
        this.token = token;
        this.outlet = outlet;
        this.cancellation = cancellation;
    }

    @Override
    public void report(long done, long total) {
        // A cancelled request hears nothing more (2026-07-28, basic/transports/stdio, "Cancellation").
        if (done <= last || cancellation.requested()) {
            return;
        }
        last = done;
        outlet.send(
                Json.bytes("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progressToken\":"
                        + token.json() + ",\"progress\":" + done + (total > 0 ? ",\"total\":" + total : "") + "}}"));
    }
}
