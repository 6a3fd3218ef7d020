package dev.waybill.workflow.usecase;

import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.List;

/** Shows members the connected projects that they may see. */
public final class ViewProjects {
    private final Ledger ledger;

    /**
     * The projects, by slug.
     *
     * @param nowMillis the moment, milliseconds since 1970
     */
    public record ProjectList(List<Project> projects, long nowMillis) {}

    public ViewProjects(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The projects.
     *
     * @throws RefusedException {@code FORBIDDEN}
     */
    public ProjectList list(Administrator viewer) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_SCOPE);
            return new ProjectList(VisibleProjects.of(transaction, viewer), transaction.nowMillis());
        });
    }
}
