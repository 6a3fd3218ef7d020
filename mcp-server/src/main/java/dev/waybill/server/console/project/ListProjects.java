package dev.waybill.server.console.project;

import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.scope.ScopeManifest;
import java.util.List;

/** {@code GET /w/{workspace}/projects}. */
public final class ListProjects implements Action {
    private final Ledger ledger;

    public ListProjects(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer answer(Visit visit) {
        return page(visit, 200, "", "");
    }

    /** The page as it stands now. */
    Answer page(Visit visit, int status, String typed, String error) {
        List<ProjectListPage.Row> rows = ledger.read(
                visit.workspace(),
                transaction -> transaction.projects().list().stream()
                        .filter(project -> visit.requirePlace()
                                .member()
                                .reachesProject(project.id().value()))
                        .map(project -> row(project, transaction.nowMillis()))
                        .toList());
        boolean manages = visit.requirePlace().may(Permission.MANAGE_PROJECTS);
        return Answer.page(
                status,
                "project/list",
                "Projects",
                new ProjectListPage(visit.requirePlace().base() + "/projects", rows, manages, typed, error));
    }

    private static ProjectListPage.Row row(Project project, long now) {
        return new ProjectListPage.Row(
                project.slug(),
                project.scopeDigest(),
                project.scopeDigest().equals(ScopeManifest.EMPTY.digest()),
                Moment.of(project.connectedAtMillis(), now));
    }
}
