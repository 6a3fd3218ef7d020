package dev.waybill.server.legacy;

import dev.waybill.server.feature.ClientIdentity;
import dev.waybill.server.door.EraName;
import dev.waybill.server.door.Exchange;
import dev.waybill.server.door.Inbound;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.door.CallDesk;
import dev.waybill.server.door.ToolRequest;
import dev.waybill.workflow.refusal.Refusal;
import dev.waybill.workflow.refusal.RefusalCode;
import io.modelcontextprotocol.common.McpTransportContext;
import java.util.Map;

/**
 * A tool call on its way through the SDK. What the door has read travels beside the SDK's own message, so that the
 * tool gets the arguments as they were read, not as the SDK would convert them.
 */
record SdkCall(ToolRequest wanted, Inbound.Request request, Exchange exchange, ClientIdentity client) {
    private static final String KEY = "waybill.call";

    McpTransportContext context() {
        return McpTransportContext.create(Map.of(KEY, this));
    }

    static SdkCall of(McpTransportContext context) {
        if (context.get(KEY) instanceof SdkCall call) {
            return call;
        }
        throw new IllegalStateException("a tool call came by another way than the door");
    }

    /** Does the call. Of a cancelled one nothing is sent, so any answer will do for the SDK. */
    ToolAnswer run(CallDesk desk) {
        return desk.call(EraName.LEGACY, wanted, request.meta(), exchange, client)
                .orElseGet(() -> ToolAnswer.refused(Refusal.of(RefusalCode.UNAVAILABLE, "The call was cancelled.")));
    }
}
