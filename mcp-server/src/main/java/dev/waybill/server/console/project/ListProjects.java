package dev.waybill.server.console.project;

import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.ViewProjects;
import java.util.List;

/** {@code GET /w/{workspace}/projects}. */
public final class ListProjects implements Action {
    private final ViewProjects projects;

    public ListProjects(ViewProjects projects) {
        this.projects = projects;
    }

    @Override
    public Answer answer(Visit visit) {
        return page(visit, 200, "", "");
    }

    /** The page as it stands now. */
    Answer page(Visit visit, int status, String typed, String error) {
        ViewProjects.ProjectList list = projects.list(visit.administrator());
        List<ProjectListPage.Row> rows = list.projects().stream()
                .map(project -> row(project, list.nowMillis()))
                .toList();
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
