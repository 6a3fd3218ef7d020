package dev.waybill.server.cli.audit;

import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.ledger.AuditStore;
import java.util.List;
import java.util.Set;

/**
 * What an entry about a forbidden write says: the first path, and how many more there are, the rule that decided, the
 * tool that tried. Empty for other entries, and where it was erased.
 */
record Violated(String path, String rule, String tool) {
    private static final Violated NOTHING = new Violated("", "", "");
    private static final Set<String> ACTIONS = Set.of(
            EventType.VIOLATION_REFUSED.text(), EventType.VIOLATION_FOUND.text(), EventType.GUARD_FLAGGED.text());

    static Violated in(AuditStore.Row row) {
        if (!ACTIONS.contains(row.entry().action()) || row.text().isEmpty()) {
            return NOTHING;
        }
        List<String> lines = row.text().lines().toList();
        List<String> parts = List.of(lines.getFirst().split("\t", -1));
        String more = lines.size() > 1 ? " (and " + (lines.size() - 1) + " more)" : "";
        return new Violated(parts.getFirst() + more, part(parts, 1), part(parts, 2));
    }

    /** Entries of an earlier version name no tool. */
    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }
}
