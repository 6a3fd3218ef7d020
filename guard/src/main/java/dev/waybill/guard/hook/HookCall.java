package dev.waybill.guard.hook;

import java.util.List;

/**
 * What the guard takes from a hook's input: names, and never what a file, a prompt or a command says. Empty texts stand
 * for what was not there.
 *
 * @param event the host's name of the event
 * @param tool the host's name of the tool
 * @param paths the paths that the tool is to work on
 * @param folder the host's working folder, or its first workspace
 * @param session the host's name of the session
 * @param toolUse the host's name of this use of the tool
 * @param transcript where the host writes the session down
 * @param cursorVersion empty where the host is not Cursor
 * @param source how a session began
 * @param continued whether the turn goes on because a hook had asked for it
 */
public record HookCall(
        String event,
        String tool,
        List<String> paths,
        String folder,
        String session,
        String toolUse,
        String transcript,
        String cursorVersion,
        String source,
        boolean continued) {
    /** Where no host asked. */
    public static final HookCall NONE = new HookCall("", "", List.of(), "", "", "", "", "", "", false);

    public HookCall {
        paths = List.copyOf(paths);
    }

    /** Whether Cursor asks, be it through the hooks that were meant for another host. */
    public boolean fromCursor() {
        return !cursorVersion.isEmpty();
    }
}
