package dev.waybill.server.desk;

import dev.waybill.server.door.Exchange;
import dev.waybill.server.feature.Client;
import dev.waybill.server.feature.Inputs;
import dev.waybill.server.feature.Notices;

/**
 * What an era knows about a request besides its parameters, and in its own way each.
 *
 * @param client  who it says it is, and what it can be asked for
 * @param inputs  what it answered to the server's questions
 * @param notices where what is said before the answer goes
 */
public record CallContext(EraName era, Client client, Inputs inputs, Notices notices, Exchange exchange) {
    /** The same call, come again with answers. */
    public CallContext with(Inputs answered) {
        return new CallContext(era, client, answered, notices, exchange);
    }
}
