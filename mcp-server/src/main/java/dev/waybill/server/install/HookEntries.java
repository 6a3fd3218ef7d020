package dev.waybill.server.install;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our hooks in a host's settings, by the event's name. What tells them from the user's is the guard's program in their
 * command.
 */
final class HookEntries {
    /** The last part of the program's path, whatever machine it was installed on. */
    static final String PROGRAM = "waybill-guard";

    /** What decides must answer at once; a host lets pass what is late. */
    private static final int SOON_SECONDS = 10;
    /** What looks at the working tree afterwards has more to read. */
    private static final int LATER_SECONDS = 60;

    private static final String NO_MATCHER = "";

    private HookEntries() {}

    /** The hooks of a host. */
    static Map<String, JsonNode> of(Host host, String program) {
        String command = quoted(program) + ' ' + host.text();
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        switch (host) {
            case CLAUDE_CODE -> {
                entries.put("SessionStart", claude(command, NO_MATCHER, SOON_SECONDS));
                entries.put("UserPromptSubmit", claude(command, NO_MATCHER, SOON_SECONDS));
                entries.put("PreToolUse", claude(command, "*", SOON_SECONDS));
                entries.put("PostToolUse", claude(command, "Bash|PowerShell|mcp__.*", LATER_SECONDS));
                entries.put("PreCompact", claude(command, NO_MATCHER, SOON_SECONDS));
                entries.put("Stop", claude(command, NO_MATCHER, LATER_SECONDS));
                entries.put("SubagentStop", claude(command, NO_MATCHER, LATER_SECONDS));
            }
            case CURSOR -> {
                entries.put("sessionStart", cursor(command, SOON_SECONDS, false));
                entries.put("beforeSubmitPrompt", cursor(command, SOON_SECONDS, false));
                // The one that refuses: a guard that dies must not let a write pass.
                entries.put("preToolUse", cursor(command, SOON_SECONDS, true));
                entries.put("postToolUse", cursor(command, LATER_SECONDS, false));
                entries.put("afterFileEdit", cursor(command, SOON_SECONDS, false));
                entries.put("stop", cursor(command, LATER_SECONDS, false));
            }
        }
        return entries;
    }

    /** Whether an entry is one that we wrote, on this machine or another. */
    static boolean isOurs(JsonNode entry) {
        if (entry.path("command").stringValue("").contains(PROGRAM)) {
            return true;
        }
        for (JsonNode hook : entry.path("hooks")) {
            if (hook.path("command").stringValue("").contains(PROGRAM)) {
                return true;
            }
        }
        return false;
    }

    /** In single quotes nothing has a meaning but the single quote: hosts hand the command to a shell of theirs. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static ObjectNode claude(String command, String matcher, int seconds) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        if (!matcher.isEmpty()) {
            entry.put("matcher", matcher);
        }
        entry.putArray("hooks")
                .addObject()
                .put("type", "command")
                .put("command", command)
                .put("timeout", seconds);
        return entry;
    }

    private static ObjectNode cursor(String command, int seconds, boolean failClosed) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("command", command).put("timeout", seconds);
        if (failClosed) {
            entry.put("failClosed", true);
        }
        return entry;
    }
}
