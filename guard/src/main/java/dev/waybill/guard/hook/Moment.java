package dev.waybill.guard.hook;

/** When a host asks, in one word for all hosts. */
public enum Moment {
    BEFORE_TOOL,
    AFTER_TOOL,
    SESSION_START,
    PROMPT,
    TURN_END,
    /** The end of a helper that the agent had started. */
    HELPER_END,
    /** All that changes nothing: a compaction, a session's end, an event that is not known. */
    OTHER;

    /** The moment of a host's event. */
    public static Moment of(String event) {
        return switch (event) {
            case "PreToolUse", "preToolUse", "beforeShellExecution", "beforeMCPExecution", "beforeReadFile" ->
                BEFORE_TOOL;
            case "PostToolUse",
                    "PostToolUseFailure",
                    "postToolUse",
                    "postToolUseFailure",
                    "afterFileEdit",
                    "afterShellExecution",
                    "afterMCPExecution" -> AFTER_TOOL;
            case "SessionStart", "sessionStart" -> SESSION_START;
            case "UserPromptSubmit", "beforeSubmitPrompt" -> PROMPT;
            case "Stop", "stop", "StopFailure" -> TURN_END;
            case "SubagentStop", "subagentStop" -> HELPER_END;
            default -> OTHER;
        };
    }
}
