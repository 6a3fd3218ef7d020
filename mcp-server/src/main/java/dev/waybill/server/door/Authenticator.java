package dev.waybill.server.door;

import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;

/**
 * Says who is calling. Asked for every request on HTTP and for every tool call on stdio, so an answer should
 * come from memory; many threads ask at once.
 */
@FunctionalInterface
public interface Authenticator {
    /**
     * The caller behind a credential. Host name and version are left empty: the door adds what the client says
     * of itself.
     *
     * @param credential nothing presented means the data folder's own key on stdio, and a refusal on HTTP
     * @throws RefusedException with {@code UNAUTHENTICATED}, with one message for a wrong, revoked and expired
     *     key alike; {@code UNAVAILABLE} when it can't be told at the moment
     */
    Caller authenticate(Credential credential, Connection connection);
}
