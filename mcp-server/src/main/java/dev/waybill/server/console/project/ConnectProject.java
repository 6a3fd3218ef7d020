package dev.waybill.server.console.project;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.ManageProjects;

/** {@code POST /w/{workspace}/projects}: connects a repository, by its slug alone. */
public final class ConnectProject implements Action {
    private final ManageProjects projects;
    private final ListProjects list;

    public ConnectProject(ManageProjects projects, ListProjects list) {
        this.projects = projects;
        this.list = list;
    }

    @Override
    public Answer answer(Visit visit) {
        String slug = visit.form().text("slug");
        try {
            projects.connect(visit.administrator(), PeoplesTexts.name(slug));
        } catch (RefusedException refused) {
            return list.page(visit, 422, slug, refused.refusal().message());
        }
        return Answer.redirect(visit.requirePlace().base() + "/projects/" + slug + "/scope");
    }
}
