package dev.waybill.guard.hook;

/** A host's forms for what the guard has to say. Texts are for the model. */
public interface HostAnswers {
    /** Before a tool: nothing against it. The host's own permissions still decide. */
    Answer permit(HookCall call);

    /** Before a tool: it must not run. */
    Answer refuse(HookCall call, String reason);

    /** At a session's start or a prompt: facts for the model; none where the text is empty. */
    Answer tell(HookCall call, String facts);

    /** After a tool: what it should not have done. */
    Answer complain(HookCall call, String found);

    /** At a turn's end: what is to be put right before the turn may end. */
    Answer sendBack(HookCall call, String found);

    /** Wherever there is nothing to say. */
    Answer nothing(HookCall call);
}
