package dev.waybill.server.console.project;

import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.scope.foreign.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three lists as a form holds them: a pattern a line. */
record ScopeLists(String editable, String readOnly, String excluded) {
    static ScopeLists of(ScopeManifest manifest) {
        return new ScopeLists(
                String.join("\n", manifest.editable()),
                String.join("\n", manifest.readOnly()),
                String.join("\n", manifest.excluded()));
    }

    /**
     * The manifest that is typed.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException for a pattern outside the grammar, too many, or a secret in
     *     one
     */
    ScopeManifest manifest() {
        return ScopeManifest.of(lines(editable), lines(readOnly), lines(excluded));
    }

    /** With what a foreign file proposes; a pattern that is there already is not added again. */
    ScopeLists with(Proposal proposal) {
        return new ScopeLists(
                with(editable, proposal.editable()),
                with(readOnly, proposal.readOnly()),
                with(excluded, proposal.excluded()));
    }

    private static String with(String list, List<String> more) {
        return Stream.concat(list.lines(), more.stream()).distinct().collect(Collectors.joining("\n"));
    }

    /** What {@code after} has and {@code before} has not. */
    static List<String> beyond(ScopeManifest before, ScopeManifest after) {
        List<String> more = new ArrayList<>(after.normalForm().lines().toList());
        more.removeAll(before.normalForm().lines().toList());
        return more;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(PeoplesTexts::pattern)
                .toList();
    }
}
