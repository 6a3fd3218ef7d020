package dev.waybill.server.console.project;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Parameters;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.Access;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.scope.Verdict;
import dev.waybill.workflow.usecase.ManageProjects;

/**
 * {@code GET /w/{workspace}/projects/{project}/scope}, and by POST to {@code …/scope/try} what a change would do before
 * it is saved: paths and the rule that decides each, and the difference to what is in force.
 */
public final class ShowScope implements Action {
    private final ManageProjects projects;

    public ShowScope(ManageProjects projects) {
        this.projects = projects;
    }

    @Override
    public Answer answer(Visit visit) {
        ScopeManifest saved = projects.scope(visit.administrator(), visit.named("project"));
        Parameters form = visit.form();
        ScopeLists lists = form.has("editable") ? typed(form) : ScopeLists.of(saved);
        return page(visit, 200, saved, lists, "");
    }

    static ScopeLists typed(Parameters form) {
        return new ScopeLists(form.raw("editable"), form.raw("read_only"), form.raw("excluded"));
    }

    /** The page with what is typed, and what it would mean. */
    Answer page(Visit visit, int status, ScopeManifest saved, ScopeLists lists, String error) {
        String paths = visit.form().raw("paths");
        ScopeManifest typed = saved;
        String wrong = error;
        try {
            typed = lists.manifest();
        } catch (RefusedException refused) {
            wrong = refused.refusal().message();
        }
        ScopeManifest tried = typed;
        String here = visit.requirePlace().base() + "/projects/" + visit.named("project") + "/scope";
        return Answer.page(
                wrong.isEmpty() ? status : 422,
                "project/scope",
                "Scope of " + visit.named("project"),
                new ScopePage(
                        here,
                        visit.named("project"),
                        saved.digest(),
                        visit.requirePlace().may(Permission.SET_SCOPE),
                        lists.editable(),
                        lists.readOnly(),
                        lists.excluded(),
                        paths,
                        paths.lines()
                                .map(String::strip)
                                .filter(path -> !path.isEmpty())
                                .limit(Caps.PATHS)
                                .map(path -> decided(tried, path))
                                .toList(),
                        ScopeLists.beyond(saved, typed),
                        ScopeLists.beyond(typed, saved),
                        wrong));
    }

    private static ScopePage.Decided decided(ScopeManifest manifest, String written) {
        return switch (RepositoryPath.parse(written)) {
            case RepositoryPath.Parsed.Valid valid -> decided(written, manifest.verdict(valid.path()));
            case RepositoryPath.Parsed.Invalid invalid ->
                new ScopePage.Decided(written, "no path", "bad", invalid.rule());
        };
    }

    private static ScopePage.Decided decided(String written, Verdict verdict) {
        return new ScopePage.Decided(
                written,
                verdict.access().text().replace('_', ' '),
                verdict.access() == Access.EDITABLE ? "good" : verdict.access() == Access.EXCLUDED ? "bad" : "quiet",
                verdict.rule());
    }
}
