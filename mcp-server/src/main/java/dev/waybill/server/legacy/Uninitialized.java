package dev.waybill.server.legacy;

import dev.waybill.server.door.Revisions;
import dev.waybill.server.message.RpcError;

/** The answer to a request of neither era: no modern field, and no session that it could belong to. */
final class Uninitialized {
    private Uninitialized() {}

    static RpcError error() {
        return RpcError.invalidRequest("Send initialize first, or state the revision in each request's _meta as "
                + Revisions.VERSION_FIELD + " (" + Revisions.MODERN + ").");
    }
}
