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
import dev.waybill.workflow.scope.foreign.Proposal;
import dev.waybill.workflow.usecase.ManageProjects;
import dev.waybill.workflow.usecase.ViewScopeHistory;
import java.util.List;

/**
 * {@code GET /w/{workspace}/projects/{project}/scope}, and by POST to {@code …/scope/try} what a change would do before
 * it is saved: paths and the rule that decides each, and the difference to what is in force.
 */
public final class ShowScope implements Action {
    private final ManageProjects projects;
    private final ViewScopeHistory history;

    public ShowScope(ManageProjects projects, ViewScopeHistory history) {
        this.projects = projects;
        this.history = history;
    }

    @Override
    public Answer answer(Visit visit) {
        ScopeManifest saved = projects.scope(visit.administrator(), visit.named("project"));
        Parameters form = visit.form();
        String version = visit.query().text("version");
        if (form.has("editable")) {
            return page(visit, 200, saved, typed(form), "");
        }
        // An earlier version, to be saved as a new one.
        return page(
                visit,
                200,
                saved,
                ScopeLists.of(
                        version.isEmpty()
                                ? saved
                                : history.version(visit.administrator(), visit.named("project"), version)),
                "");
    }

    static ScopeLists typed(Parameters form) {
        return new ScopeLists(form.raw("editable"), form.raw("read_only"), form.raw("excluded"));
    }

    /** The page with what is typed, and what it would mean. */
    Answer page(Visit visit, int status, ScopeManifest saved, ScopeLists lists, String error) {
        return page(visit, status, saved, lists, List.of(), error);
    }

    /**
     * The same, after an import.
     *
     * @param remarks what could not be translated, by line
     */
    Answer page(
            Visit visit,
            int status,
            ScopeManifest saved,
            ScopeLists lists,
            List<Proposal.Remark> remarks,
            String error) {
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
                error.isEmpty() && !wrong.isEmpty() ? 422 : status,
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
                        remarks,
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
