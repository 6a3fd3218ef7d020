package dev.waybill.server.console.project;

import dev.waybill.workflow.scope.foreign.Proposal;
import java.util.List;

/**
 * What a project's agents may write, and what a change of it would do.
 *
 * @param saved    digest of what is in force
 * @param sets     whether the viewer may change it
 * @param editable a pattern a line, as all three
 * @param paths    that were pasted to be tried, a line each
 * @param verdicts what the lists as typed say of each
 * @param added    what saving would add, such as {@code editable src/**}
 * @param removed  what saving would take away
 * @param remarks  what an import could not translate, by line; empty where nothing was imported
 * @param error    what is wrong with what was typed; empty for nothing
 */
public record ScopePage(
        String here,
        String slug,
        String saved,
        boolean sets,
        String editable,
        String readOnly,
        String excluded,
        String paths,
        List<Decided> verdicts,
        List<String> added,
        List<String> removed,
        List<Proposal.Remark> remarks,
        String error) {
    /**
     * What the lists say of a path.
     *
     * @param rule the list and pattern that decided, or what is wrong with the path
     */
    public record Decided(String path, String access, String tone, String rule) {}

    public boolean changed() {
        return !added.isEmpty() || !removed.isEmpty();
    }
}
