package dev.waybill.server.door;

import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.Reply;

/** An era that begins with {@code initialize} and keeps a session: revisions up to 2025-11-25. */
public interface SessionEra extends Era {
    /** Opens a session; the reply names it where the transport needs a name. */
    Reply open(Inbound.Request initialize, Exchange exchange) throws ProtocolException;

    /**
     * Takes a remark of the client's.
     *
     * @throws ProtocolException if the message names a session that there is not
     */
    void note(Inbound.Notification notification, Exchange exchange) throws ProtocolException;

    /** Takes the client's answer to a question of the server's; one that answers nothing is dropped. */
    void hear(Inbound.Response answer, Exchange exchange) throws ProtocolException;
}
