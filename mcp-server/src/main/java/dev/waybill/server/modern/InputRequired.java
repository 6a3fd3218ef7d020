package dev.waybill.server.modern;

import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Client;
import dev.waybill.server.feature.ClientCapability;
import dev.waybill.server.feature.InputRequest;
import dev.waybill.server.json.Json;
import dev.waybill.server.message.ProtocolException;
import dev.waybill.server.message.RpcError;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The result that asks the client something first (2026-07-28, basic/patterns/mrtr, "InputRequiredResult"). */
final class InputRequired {
    /** -32021 (2026-07-28, schema, "MissingRequiredClientCapabilityError"). */
    private static final int MISSING_CAPABILITY = -32021;

    private InputRequired() {}

    /**
     * The members of the result.
     *
     * @param sealedState empty for none
     * @throws ProtocolException -32021 where the client can't be asked ("Server Requirements", 7)
     */
    static String fields(Answer.InputRequired questions, String sealedState, Client client) throws ProtocolException {
        requireCapable(questions, client);
        StringBuilder fields = new StringBuilder("\"resultType\":\"input_required\"");
        if (!questions.requests().isEmpty()) {
            fields.append(",\"inputRequests\":{");
            String separator = "";
            for (Map.Entry<String, InputRequest> question : new TreeMap<>(questions.requests()).entrySet()) {
                fields.append(separator);
                Json.appendQuoted(fields, question.getKey());
                fields.append(":{\"method\":");
                Json.appendQuoted(fields, question.getValue().method());
                fields.append(",\"params\":{")
                        .append(question.getValue().params())
                        .append("}}");
                separator = ",";
            }
            fields.append('}');
        }
        if (!sealedState.isEmpty()) {
            fields.append(",\"requestState\":");
            Json.appendQuoted(fields, sealedState);
        }
        return fields.toString();
    }

    private static void requireCapable(Answer.InputRequired questions, Client client) throws ProtocolException {
        Set<ClientCapability> missing = EnumSet.noneOf(ClientCapability.class);
        for (InputRequest question : questions.requests().values()) {
            if (!client.can(question.needs())) {
                missing.add(question.needs());
            }
        }
        if (!missing.isEmpty()) {
            throw new ProtocolException(new RpcError(
                    MISSING_CAPABILITY,
                    400,
                    "This needs a client that can be asked for what requiredCapabilities names.",
                    "{\"requiredCapabilities\":" + ClientCapability.declare(missing) + "}"));
        }
    }
}
