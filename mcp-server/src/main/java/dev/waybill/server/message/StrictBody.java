package dev.waybill.server.message;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body that is no JSON-RPC message by the same strict rules: one object, no name twice, no half characters. */
public final class StrictBody {
    private StrictBody() {}

    /**
     * The object in these bytes.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT}, in words that never repeat the body
     */
    public static ObjectNode read(byte[] body) {
        if (body.length > Caps.REQUEST_BYTES) {
            throw refuse("The body is larger than " + Caps.REQUEST_BYTES + " bytes; send less: state, not content.");
        }
        try {
            StrictJson.Reading reading = StrictJson.read(body);
            if (!reading.breach().isEmpty()) {
                throw refuse(reading.breach());
            }
            if (reading.root() instanceof ObjectNode object) {
                return object;
            }
            throw refuse("The body is a JSON object.");
        } catch (MalformedJsonException malformed) {
            throw refuse(malformed.words());
        }
    }

    private static RefusedException refuse(String words) {
        return new RefusedException(RefusalCode.INVALID_ARGUMENT, words);
    }
}
