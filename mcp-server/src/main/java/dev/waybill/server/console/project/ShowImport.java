package dev.waybill.server.console.project;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.usecase.ManageProjects;

/** {@code GET /w/{workspace}/projects/{project}/scope/import}. */
public final class ShowImport implements Action {
    private final ManageProjects projects;

    public ShowImport(ManageProjects projects) {
        this.projects = projects;
    }

    @Override
    public Answer answer(Visit visit) {
        // Refused where there is no such project.
        projects.scope(visit.administrator(), visit.named("project"));
        return page(visit, 200, "");
    }

    Answer page(Visit visit, int status, String error) {
        String slug = visit.named("project");
        return Answer.page(
                status,
                "project/import",
                "Import into the scope of " + slug,
                new ImportPage(
                        visit.requirePlace().base() + "/projects/" + slug + "/scope",
                        slug,
                        visit.form().raw("text"),
                        visit.form().text("owner"),
                        error));
    }
}
