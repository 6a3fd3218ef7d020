package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditFilter;
import dev.waybill.workflow.ledger.AuditStore;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.List;

/** Shows who may see it the audit log of their workspace. A member who is limited to some projects sees none of it. */
public final class ViewAudit {
    /** Projects to choose from; others can't be asked for by name on the page. */
    private static final int PROJECTS = 500;

    private final Ledger ledger;

    /**
     * An entry as a list shows it.
     *
     * @param name of the member or key that acted; empty for others, and for one that is not kept any more
     */
    public record AuditLine(AuditStore.Row row, String name) {}

    /**
     * A page of the log, the latest first.
     *
     * @param next      the sequence before which it goes on; 0 where nothing earlier is left to look at
     * @param projects  connected ones, by slug, to choose from
     * @param nowMillis the moment, milliseconds since 1970
     */
    public record AuditPage(List<AuditLine> lines, long next, List<String> projects, long nowMillis) {}

    public ViewAudit(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The kinds of entries that can be asked for. */
    public static List<String> actions() {
        return AuditSearch.actions();
    }

    /**
     * A page of what a filter asks for: fewer entries than its limit, and a place to go on, where the search had to
     * look at very many.
     *
     * @param before only entries with a smaller sequence; {@code Long.MAX_VALUE} for the latest
     * @throws RefusedException {@code FORBIDDEN}
     */
    public AuditPage page(Administrator viewer, AuditFilter filter, long before, int limit) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_AUDIT);
            Authority.requireProject(transaction, viewer, 0);
            ActorNames names = new ActorNames(transaction);
            AuditSearch.Found found = new AuditSearch(transaction, filter).page(before, limit);
            return new AuditPage(
                    found.rows().stream()
                            .map(row -> new AuditLine(row, names.of(row.entry().actor())))
                            .toList(),
                    found.next(),
                    transaction.projects().page("", PROJECTS).stream()
                            .map(Project::slug)
                            .toList(),
                    transaction.nowMillis());
        });
    }
}
