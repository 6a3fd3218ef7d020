package dev.waybill.server.console.project;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.usecase.ManageProjects;

/** {@code POST /w/{workspace}/projects/{project}/disconnect}: drops the repository's identity at once. */
public final class DisconnectProject implements Action {
    private final ManageProjects projects;

    public DisconnectProject(ManageProjects projects) {
        this.projects = projects;
    }

    @Override
    public Answer answer(Visit visit) {
        projects.disconnect(visit.administrator(), visit.named("project"));
        return Answer.redirect(visit.requirePlace().base() + "/projects");
    }
}
