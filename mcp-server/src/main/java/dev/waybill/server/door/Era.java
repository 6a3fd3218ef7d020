package dev.waybill.server.door;

import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.Reply;

/** The rules by which one generation of the protocol answers a request. */
@FunctionalInterface
public interface Era {
    /**
     * Answers a request.
     *
     * @throws ProtocolException for a JSON-RPC error; the door turns it into the reply
     */
    Reply answer(Inbound.Request request, Exchange exchange) throws ProtocolException;
}
