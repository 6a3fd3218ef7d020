package dev.waybill.guard.claudecode;

import dev.waybill.guard.hook.Answer;
import dev.waybill.guard.hook.HookCall;
import dev.waybill.guard.hook.HostAnswers;
import dev.waybill.guard.json.JsonWriter;

/** As Claude Code's hooks reference has it. Where nothing is to be said, nothing is printed: its own rules go on. */
public final class ClaudeCodeAnswers implements HostAnswers {
    @Override
    public Answer permit(HookCall call) {
        return Answer.SILENCE;
    }

    @Override
    public Answer refuse(HookCall call, String reason) {
        JsonWriter writer = begin(call).field("permissionDecision", "deny").field("permissionDecisionReason", reason);
        return end(writer);
    }

    @Override
    public Answer tell(HookCall call, String facts) {
        return facts.isEmpty() ? Answer.SILENCE : end(begin(call).field("additionalContext", facts));
    }

    @Override
    public Answer complain(HookCall call, String found) {
        return block(found);
    }

    @Override
    public Answer sendBack(HookCall call, String found) {
        return block(found);
    }

    @Override
    public Answer nothing(HookCall call) {
        return Answer.SILENCE;
    }

    private static JsonWriter begin(HookCall call) {
        return new JsonWriter()
                .beginObject()
                .name("hookSpecificOutput")
                .beginObject()
                .field("hookEventName", call.event());
    }

    private static Answer end(JsonWriter writer) {
        return Answer.of(writer.endObject().endObject().toString());
    }

    private static Answer block(String reason) {
        return Answer.of(new JsonWriter()
                .beginObject()
                .field("decision", "block")
                .field("reason", reason)
                .endObject()
                .toString());
    }
}
