package dev.waybill.guard.hook;

/** What a tool does with files, as far as its name tells. */
public enum ToolUse {
    /** Looks, asks or plans: writes no file. */
    READS,
    /** Writes the files whose paths it is given. */
    WRITES,
    /** May write anywhere, and its input does not say where: it is looked at afterwards. */
    UNKNOWN;

    /**
     * What a call is about to do. A tool that nobody knows and that is given a path counts as writing it, so that a
     * host's new tool is not a way out.
     */
    public static ToolUse of(HookCall call) {
        return switch (call.event()) {
            case "beforeReadFile" -> READS;
            case "afterFileEdit" -> WRITES;
            case "beforeShellExecution", "beforeMCPExecution", "afterShellExecution", "afterMCPExecution" -> UNKNOWN;
            default -> ofTool(call);
        };
    }

    private static ToolUse ofTool(HookCall call) {
        String tool = call.tool();
        return switch (tool) {
            case "Write", "Edit", "MultiEdit", "NotebookEdit", "Delete", "StrReplace" -> WRITES;
            case "Read",
                    "NotebookRead",
                    "Grep",
                    "Glob",
                    "LS",
                    "List",
                    "Search",
                    "SemanticSearch",
                    "WebFetch",
                    "WebSearch",
                    "TodoWrite",
                    "ToolSearch",
                    "ReadLints" -> READS;
            default -> call.paths().isEmpty() || ofAServer(tool) ? UNKNOWN : WRITES;
        };
    }

    private static boolean ofAServer(String tool) {
        return tool.startsWith("mcp__") || tool.startsWith("MCP:");
    }
}
