package dev.waybill.server.modern;

import dev.waybill.server.feature.ClientIdentity;
import dev.waybill.server.door.Era;
import dev.waybill.server.door.EraName;
import dev.waybill.server.door.Exchange;
import dev.waybill.server.door.Inbound;
import dev.waybill.server.json.Json;
import dev.waybill.server.door.ProtocolException;
import dev.waybill.server.door.Reply;
import dev.waybill.server.door.RpcError;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.door.CallDesk;
import dev.waybill.server.door.ToolRequest;
import java.util.Optional;

/**
 * Answers requests of revision 2026-07-28. The constant answers are bytes that are made once; whatever is not on
 * the list of methods below, {@code ping} and {@code initialize} among it, does not exist in this revision.
 */
public final class ModernEra implements Era {
    private final ServedCatalogue catalogue;
    private final ConstantResults constants;
    private final CallDesk desk;

    public ModernEra(ServedCatalogue catalogue, CallDesk desk) {
        this.catalogue = catalogue;
        this.constants = new ConstantResults(catalogue);
        this.desk = desk;
    }

    @Override
    public Reply answer(Inbound.Request request, Exchange exchange) throws ProtocolException {
        RequestMeta meta = RequestMeta.read(request.meta());
        HeaderCheck.require(request, meta, exchange);
        meta.requireServed();
        return switch (request.method()) {
            case "server/discover" -> Reply.result(request.id(), constants.discover());
            case "tools/list" -> listTools(request);
            case "tools/call" -> callTool(request, exchange, meta.client());
            default -> throw new ProtocolException(RpcError.methodNotFound());
        };
    }

    /** The list is one page, so no cursor can be ours (2026-07-28, server/utilities/pagination, "Error Handling"). */
    private Reply listTools(Inbound.Request request) throws ProtocolException {
        if (request.params().has("cursor")) {
            throw new ProtocolException(
                    RpcError.invalidParams("The list of tools is one page; ask for it without a cursor."));
        }
        return Reply.result(request.id(), constants.tools());
    }

    private Reply callTool(Inbound.Request request, Exchange exchange, ClientIdentity client) throws ProtocolException {
        ToolRequest wanted = ToolRequest.read(request.params(), catalogue);
        Optional<ToolAnswer> answer = desk.call(EraName.MODERN, wanted, request.meta(), exchange, client);
        return answer.map(given -> Reply.result(
                        request.id(),
                        Json.bytes(
                                "{\"resultType\":\"complete\"," + given.resultFields() + constants.identity() + "}")))
                .orElseGet(Reply::none);
    }
}
