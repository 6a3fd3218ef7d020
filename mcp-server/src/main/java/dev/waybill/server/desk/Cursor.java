package dev.waybill.server.desk;

import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.RpcError;
import dev.waybill.workflow.cap.Caps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads which page of a list is wanted (2026-07-28, server/utilities/pagination). */
public final class Cursor {
    private Cursor() {}

    /**
     * The cursor of a request; empty for the first page.
     *
     * @throws ProtocolException if it is no text, or longer than any of ours
     */
    static String read(ObjectNode params) throws ProtocolException {
        JsonNode cursor = params.path("cursor");
        if (cursor.isMissingNode()) {
            return "";
        }
        if (!cursor.isString() || cursor.stringValue().length() > Caps.CURSOR) {
            throw new ProtocolException(RpcError.invalidParams("This cursor is none of ours; begin without one."));
        }
        return cursor.stringValue();
    }

    /**
     * For a list of one page, of which no cursor can be ours ("Error Handling").
     *
     * @throws ProtocolException if the request has one
     */
    public static void requireNone(ObjectNode params) throws ProtocolException {
        if (params.has("cursor")) {
            throw new ProtocolException(RpcError.invalidParams("The list is one page; ask for it without a cursor."));
        }
    }
}
