package dev.waybill.guard.cursor;

import dev.waybill.guard.hook.Answer;
import dev.waybill.guard.hook.HookCall;
import dev.waybill.guard.hook.HostAnswers;
import dev.waybill.guard.json.JsonWriter;

/**
 * As Cursor's hooks reference has it. A hook that fails closed is blocked by empty output, so there always is some; of
 * its two messages the user's reached the model in tries and the agent's did not, so both are sent.
 */
public final class CursorAnswers implements HostAnswers {
    private static final String NOTHING = "{}";

    @Override
    public Answer permit(HookCall call) {
        return Answer.of("{\"permission\":\"allow\"}");
    }

    @Override
    public Answer refuse(HookCall call, String reason) {
        return Answer.of(new JsonWriter()
                .beginObject()
                .field("permission", "deny")
                .field("user_message", reason)
                .field("agent_message", reason)
                .endObject()
                .toString());
    }

    @Override
    public Answer tell(HookCall call, String facts) {
        if (call.event().equals("beforeSubmitPrompt")) {
            // This event takes no context; what is to be told waits for the next one that does.
            return Answer.of("{\"continue\":true}");
        }
        return context(facts);
    }

    @Override
    public Answer complain(HookCall call, String found) {
        return context(found);
    }

    @Override
    public Answer sendBack(HookCall call, String found) {
        return Answer.of(new JsonWriter()
                .beginObject()
                .field("followup_message", found)
                .endObject()
                .toString());
    }

    @Override
    public Answer nothing(HookCall call) {
        return call.event().equals("beforeSubmitPrompt") ? tell(call, "") : Answer.of(NOTHING);
    }

    private static Answer context(String text) {
        return Answer.of(new JsonWriter()
                .beginObject()
                .field("additional_context", text)
                .endObject()
                .toString());
    }
}
