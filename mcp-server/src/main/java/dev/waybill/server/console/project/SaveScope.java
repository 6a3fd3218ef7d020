package dev.waybill.server.console.project;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.ManageProjects;

/**
 * {@code POST /w/{workspace}/projects/{project}/scope}: puts the lists in force. The form names what was in force when it
 * was shown; where that has moved, nothing is saved and the difference is shown anew.
 */
public final class SaveScope implements Action {
    private final ManageProjects projects;
    private final ShowScope show;

    public SaveScope(ManageProjects projects, ShowScope show) {
        this.projects = projects;
        this.show = show;
    }

    @Override
    public Answer answer(Visit visit) {
        String slug = visit.named("project");
        ScopeManifest saved = projects.scope(visit.administrator(), slug);
        ScopeLists lists = ShowScope.typed(visit.form());
        String shown = visit.form().text("saved");
        if (!saved.digest().equals(shown)) {
            return moved(visit, saved, lists);
        }
        ScopeManifest manifest;
        try {
            manifest = lists.manifest();
        } catch (RefusedException refused) {
            return show.page(visit, 422, saved, lists, refused.refusal().message());
        }
        try {
            projects.replaceScope(visit.administrator(), slug, manifest, shown);
        } catch (RefusedException refused) {
            if (refused.refusal().code() != RefusalCode.PRECONDITION_FAILED) {
                throw refused;
            }
            return moved(visit, projects.scope(visit.administrator(), slug), lists);
        }
        return Answer.redirect(visit.requirePlace().base() + "/projects/" + slug + "/scope");
    }

    private Answer moved(Visit visit, ScopeManifest saved, ScopeLists lists) {
        return show.page(
                visit,
                409,
                saved,
                lists,
                "Somebody else saved other lists while you typed. Look at the difference below, then save again.");
    }
}
