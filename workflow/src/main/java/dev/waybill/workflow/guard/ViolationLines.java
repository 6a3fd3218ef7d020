package dev.waybill.workflow.guard;

import dev.waybill.workflow.cap.Caps;

/**
 * The text of a violation's event: a line for each path, with the rule that decided and the tool that tried. It stands
 * in the column that can be erased, as paths are an agent's words.
 */
public final class ViolationLines {
    private final StringBuilder lines = new StringBuilder();

    /** Adds a line; one that no longer fits into an event is left out, and so are all after it. */
    public boolean add(String path, String rule, String tool) {
        String line = path + '\t' + rule + '\t' + tool + '\n';
        if (lines.length() + line.length() > Caps.SUMMARY) {
            return false;
        }
        lines.append(line);
        return true;
    }

    /** What an event keeps. */
    public String text() {
        return lines.toString();
    }
}
